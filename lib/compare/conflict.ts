import type { DetailKind } from '@/lib/domain/claim';
import type { Wording } from './wording';

export const conflictKinds = [
  'contradiction',
  'precision',
  'scope',
  'condition',
  'attribution',
  'strength',
  'title',
] as const;
export type ConflictKind = (typeof conflictKinds)[number];

/** One way of putting the detail, with those who put it so. */
export interface ConflictSide {
  /** As printed by the first of them. */
  text: string;
  wordings: Wording[];
}

/** A difference between articles in one detail of a claim: a suggestion that a person confirms or rejects. */
export interface Conflict {
  /** Only a contradiction says that not all sides can be true. */
  kind: ConflictKind;
  detail: DetailKind;
  /** Two or more; one where a title is held against the desk's list alone. */
  sides: ConflictSide[];
  /** What differs, for a reader, with intervals and their basis. */
  sentence: string;
  /** Made of words and not of places, so that the conflict is known again in a new revision. */
  key: string;
}

/** Groups wordings that mean the same, in the order in which they come. */
export function groupWordings(
  wordings: readonly Wording[],
  isSame: (a: Wording, b: Wording) => boolean,
): ConflictSide[] {
  const sides: ConflictSide[] = [];
  for (const wording of wordings) {
    const side = sides.find(({ wordings: [first] }) => first !== undefined && isSame(first, wording));
    if (side === undefined) sides.push({ text: wording.text, wordings: [wording] });
    else side.wordings.push(wording);
  }
  return sides;
}

/** The articles of a side in words, each once: "A, B and C". */
export function listSide({ wordings }: ConflictSide): string {
  const labels = [...new Set(wordings.map(({ label }) => label))].toSorted();
  const last = labels.pop() ?? '';
  return labels.length === 0 ? last : `${labels.join(', ')} and ${last}`;
}

/** Whether no article puts it both ways. */
export function areOtherArticles(a: ConflictSide, b: ConflictSide): boolean {
  const ids = new Set(a.wordings.map(({ articleId }) => articleId));
  return b.wordings.every(({ articleId }) => !ids.has(articleId));
}

export function makeConflict(
  kind: ConflictKind,
  detail: DetailKind,
  sides: readonly ConflictSide[],
  sentence: string,
): Conflict {
  const sorted = sides.toSorted((a, b) => (getFirst(a) < getFirst(b) ? -1 : 1));
  const texts = sorted.map(({ wordings }) =>
    [...new Set(wordings.map(({ text }) => text.toLowerCase()))].toSorted().join('/'),
  );
  return { kind, detail, sides: sorted, sentence, key: [kind, detail, ...texts.toSorted()].join('|') };
}

function getFirst({ wordings: [first] }: ConflictSide): string {
  return `${first?.label} ${first?.passageId}`;
}

/** Every two of a list. */
export function listPairs<Item>(items: readonly Item[]): [Item, Item][] {
  return items.flatMap((first, at) => items.slice(at + 1).map((second): [Item, Item] => [first, second]));
}
