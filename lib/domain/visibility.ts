import { hearsCold, kindsToHolder, listWorks, tellsHolder } from './activity';
import type { Protocol } from './protocol';
import type { Role } from './role';
import { type CheckStageKind, type Hides, isCheck, type Stage } from './stage';

/**
 * Who may see others' judgements of a claim, and their work on it. These predicates feed every door: screens, lists,
 * counts, status, activity, live events, exports, search and notifications. Unknown means hidden.
 */
export interface JudgementView {
  role: Role;
  stage: Stage;
  /** The viewer holds an assignment on the claim that is not released. */
  assigned: boolean;
  /** The viewer's own verdict on the claim stands. */
  submitted: boolean;
  /** The desk has decided: the reveal for everybody. */
  decided: boolean;
}

export interface WorkView extends JudgementView {
  /** The protocol of the claim; null while it follows none. */
  protocol: Protocol | null;
  /** The check that the viewer holds a place in and has not submitted; null without one. */
  place: CheckStageKind | null;
}

/**
 * May this viewer see others' verdicts, reasons and cell judgements on the claim? In every stage but an open one
 * reviewers see them after their own submission, observers after the decision, and an editor or owner who is assigned
 * to the claim is as blind as any reviewer.
 */
export function canSeeJudgements(view: JudgementView): boolean {
  if (view.stage === 'open' || view.decided || view.submitted) return true;
  if (view.assigned) return false;
  return view.role === 'editor' || view.role === 'owner';
}

/**
 * May this viewer see what the engine suggests about the claim? In an independent stage a suggestion could lead a
 * reviewer, so it waits until a mark of their own is stored; a cold reader gets none before their verdict.
 */
export function canSeeSuggestions(view: JudgementView & { marked: boolean; cold: boolean }): boolean {
  return canSeeJudgements(view) || (view.marked && !view.cold);
}

/** Is the viewer a stranger to the claim who is to reach a verdict from the evidence alone? */
export function readsCold(view: WorkView): boolean {
  return view.place === 'cold_read' && !canSeeJudgements(view);
}

/**
 * May this viewer see work of this kind that others did on the claim in a stage that hides it? What was done before the
 * protocol began stays visible, except to a cold reader, who gets the evidence and nothing else.
 */
export function canSeeWork(view: WorkView, kind: keyof Hides): boolean {
  if (canSeeJudgements(view)) return true;
  if (view.place === 'cold_read') return kind === 'evidence';
  return !listHides(view)[kind];
}

/**
 * May this viewer know who holds the other places of the claim? A cold reader is not to know whom they read after, and
 * whoever must not see the verdicts yet does not learn whose they will be, where the protocol hides names.
 */
export function canSeeHolders(view: WorkView): boolean {
  if (canSeeJudgements(view)) return true;
  return !readsCold(view) && view.protocol?.namesHidden !== true;
}

/** What the viewer's stage hides: that of their own place, or else all that the checks of the protocol hide. */
function listHides({ protocol, place }: WorkView): Hides {
  const hides = { evidence: false, passages: false, comments: false };
  for (const stage of protocol?.stages ?? []) {
    if (!isCheck(stage.kind) || stage.kind === 'cold_read') continue;
    if (place !== null && stage.kind !== place) continue;
    hides.evidence ||= stage.hides.evidence;
    hides.passages ||= stage.hides.passages;
    hides.comments ||= stage.hides.comments;
  }
  return hides;
}

/** What of others' judgements of a claim, and of their work on it, may reach a viewer. */
export interface Sight {
  /** Others' verdicts, reasons and cell judgements. */
  others: boolean;
  /** Work that others did in a blind stage, by its kind. */
  work: Hides;
  /** The viewer is to judge from the evidence alone, and not to learn who gave it. */
  cold: boolean;
  /** Who holds the other places of the claim. */
  holders: boolean;
}

export function describeSight(view: WorkView): Sight {
  return {
    others: canSeeJudgements(view),
    work: {
      evidence: canSeeWork(view, 'evidence'),
      passages: canSeeWork(view, 'passages'),
      comments: canSeeWork(view, 'comments'),
    },
    cold: readsCold(view),
    holders: canSeeHolders(view),
  };
}

/** May this viewer hear of something that another person did to the claim? */
export function canHearOf(
  { others, work, cold, holders }: Sight,
  {
    kind,
    judgement,
    ofOwnPlace,
    place,
  }: { kind: string; judgement: boolean; ofOwnPlace: boolean; place?: unknown },
): boolean {
  if (judgement && !others && !(ofOwnPlace && kindsToHolder.some((one) => one === kind))) return false;
  if (!holders && !ofOwnPlace && tellsHolder(kind)) return false;
  if (cold) return hearsCold(kind);
  return listWorks({ kind, place }).every((about) => work[about]);
}

/** What a person could see of others' work at the moment of judging; kept with the judgement. */
export interface Seen {
  stage: Stage;
  others: boolean;
  /** Verdicts of others that were visible, by id and version. */
  verdicts: { id: string; version: number }[];
  /** Work of others made in a blind stage that was visible; absent in judgements from before there were protocols. */
  work?: Hides;
  /** Others' verdicts stood open to this person before they took their place. */
  before?: boolean;
}
