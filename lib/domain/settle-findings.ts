import { type FindingKind, findingKindOf, type WordingDecision } from './decision';

/** A finding that a decision asks for: one failing wording of one passage. */
export interface WantedFinding {
  passageId: string;
  kind: FindingKind;
  says: string;
  holds: string;
}

export interface StoredFinding extends WantedFinding {
  id: string;
  withdrawn: boolean;
}

export interface FindingChanges<Stored extends StoredFinding> {
  add: WantedFinding[];
  /** Stored findings that say something else now, or that come back. */
  change: { stored: Stored; wanted: WantedFinding }[];
  withdraw: Stored[];
}

/** The findings that the wordings of a decision make, in the order of the wordings. */
export function listWantedFindings(wordings: WordingDecision[]): WantedFinding[] {
  return wordings.flatMap(({ detail, holds, failing }) =>
    failing.map(({ passageId, says }) => ({ passageId, kind: findingKindOf(detail), says, holds })),
  );
}

/**
 * What has to change so that the findings of a decision are what its wordings ask for. A stored finding of the same
 * passage and kind is kept and changed, so that its note and its address live on; two details may share a kind, then
 * the one with the same words is preferred.
 */
export function settleFindings<Stored extends StoredFinding>(
  wanted: WantedFinding[],
  stored: Stored[],
): FindingChanges<Stored> {
  const left = new Set(stored);
  const changes: FindingChanges<Stored> = { add: [], change: [], withdraw: [] };
  const unmatched: WantedFinding[] = [];
  for (const finding of wanted) {
    const same = [...left].find(
      (candidate) => isSamePlace(candidate, finding) && candidate.holds === finding.holds,
    );
    if (same) keep(same, finding);
    else unmatched.push(finding);
  }
  for (const finding of unmatched) {
    const near = [...left].find((candidate) => isSamePlace(candidate, finding));
    if (near) keep(near, finding);
    else changes.add.push(finding);
  }
  changes.withdraw = [...left].filter(({ withdrawn }) => !withdrawn);
  return changes;

  function keep(found: Stored, finding: WantedFinding): void {
    left.delete(found);
    if (found.withdrawn || found.says !== finding.says || found.holds !== finding.holds) {
      changes.change.push({ stored: found, wanted: finding });
    }
  }
}

function isSamePlace(one: WantedFinding, other: WantedFinding): boolean {
  return one.passageId === other.passageId && one.kind === other.kind;
}
