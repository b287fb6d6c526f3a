import { checkTitle, type OfficeHolder } from './check-title';
import {
  areOtherArticles,
  type Conflict,
  type ConflictSide,
  groupWordings,
  listPairs,
  listSide,
  makeConflict,
} from './conflict';
import { readTitle } from './read-title';
import type { Wording } from './wording';

/**
 * Titles of one person that say different things: held and not held any more, or another office. "President" beside
 * "Russian President", and "spokesman" beside "spokesperson", are no difference. Each is checked against the desk's list.
 */
export function findTitleConflicts(
  slot: readonly Wording[],
  officeHolders: readonly OfficeHolder[],
): Conflict[] {
  const sides = groupWordings(slot, (a, b) => isOneTitle(a.text, b.text));
  const pairs = listPairs(sides).filter(([a, b]) => areOtherArticles(a, b));
  const checked = new Map(sides.map((side) => [side, check(side, officeHolders)]));
  const conflicts = pairs.map((pair) => {
    const [a, b] = pair;
    const listed = pair.flatMap((side) => checked.get(side) ?? []);
    const differ = `${getName(slot)} is “${a.text}” in ${listSide(a)} and “${b.text}” in ${listSide(b)}.`;
    return makeConflict('title', 'title', pair, [differ, ...listed].join(' '));
  });
  const alone = sides.flatMap((side) => {
    const against = checked.get(side);
    if (against === undefined || pairs.some((pair) => pair.includes(side))) return [];
    return [
      makeConflict(
        'title',
        'title',
        [side],
        `${getName(slot)} is “${side.text}” in ${listSide(side)}. ${against}`,
      ),
    ];
  });
  return [...conflicts, ...alone];
}

function check(
  { wordings: [first], text }: ConflictSide,
  officeHolders: readonly OfficeHolder[],
): string | undefined {
  if (first?.value.kind !== 'person') return undefined;
  return checkTitle({ name: first.value.name, title: text, on: first.publishedAt, officeHolders });
}

function getName([first]: readonly Wording[]): string {
  return first?.value.kind === 'person' ? first.value.name : 'The person';
}

function isOneTitle(a: string, b: string): boolean {
  const one = readTitle(a);
  const other = readTitle(b);
  if (one.former !== other.former || one.status !== other.status) return false;
  if (one.offices.length === 0 || other.offices.length === 0) return true;
  return one.offices.some((office) => other.offices.includes(office));
}
