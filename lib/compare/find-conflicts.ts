import { addToDay, getDaysOfPartialDate } from './calendar';
import type { OfficeHolder } from './check-title';
import { compareTimes } from './compare-times';
import {
  areOtherArticles,
  type Conflict,
  type ConflictSide,
  conflictKinds,
  groupWordings,
  listPairs,
  listSide,
  makeConflict,
} from './conflict';
import type { TimeDetail } from './detail';
import { findTitleConflicts } from './find-title-conflicts';
import { findVoiceConflicts } from './find-voice-conflicts';
import { listWords } from './list-words';
import { describeTime } from './read-times';
import { stemWord } from './stem-word';
import type { Wording } from './wording';

/**
 * How the articles differ in the details of a claim, contradictions first. The same in any order of the wordings. Only
 * what cannot both be true is a contradiction; spelling, punctuation and the forms of one word are no difference.
 * `officeHolders` is the desk's list that titles are checked against.
 */
export function findConflicts({
  wordings,
  officeHolders = [],
}: {
  wordings: readonly Wording[];
  officeHolders?: readonly OfficeHolder[];
}): Conflict[] {
  const ordered = wordings.toSorted((a, b) => (getPlace(a) < getPlace(b) ? -1 : 1));
  const slots = new Map<string, Wording[]>();
  for (const wording of ordered) {
    const name = `${wording.detail}|${wording.slot}`;
    const slot = slots.get(name);
    if (slot) slot.push(wording);
    else slots.set(name, [wording]);
  }
  const found = [...slots.values()].flatMap((slot) => {
    switch (slot[0]?.detail) {
      case 'when':
        return findTimeConflicts(slot);
      case 'how many':
        return findAmountConflicts(slot);
      case 'where':
        return findPlaceConflicts(slot);
      case 'who':
        return findScopeConflicts(slot);
      case 'title':
        return findTitleConflicts(slot, officeHolders);
      case 'on what condition':
        return findConditionConflicts(slot);
      default:
        return [];
    }
  });
  const voices = ordered.filter(({ detail }) => detail === 'according to whom');
  return [...found, ...findVoiceConflicts(voices)].toSorted(
    (a, b) =>
      conflictKinds.indexOf(a.kind) - conflictKinds.indexOf(b.kind) ||
      (a.key < b.key ? -1 : a.key > b.key ? 1 : 0),
  );
}

function getPlace({ label, articleId, passageId, start, text }: Wording): string {
  return [label, articleId, passageId, `${start}`.padStart(6, '0'), text].join('\n');
}

/** A side as part of a sentence: "“eight villages” in A and B". */
function quoteSide(side: ConflictSide): string {
  return `“${side.text}” in ${listSide(side)}`;
}

type TimeWording = Wording & { value: TimeDetail };

function findTimeConflicts(slot: readonly Wording[]): Conflict[] {
  const times = slot.filter((wording): wording is TimeWording => wording.value.kind === 'time');
  const sides = groupWordings(
    times,
    (a, b) => a.value.kind === 'time' && b.value.kind === 'time' && isOneTime(a.value, b.value),
  );
  return listPairs(sides).flatMap((pair) => {
    const [a, b] = pair;
    const [first, second] = pair.map(({ wordings: [wording] }) => wording as TimeWording | undefined);
    if (first === undefined || second === undefined || !areOtherArticles(a, b)) return [];
    if (!isComparable(first, second)) return [];
    const relation = compareTimes(first.value, second.value);
    const both = `${describeTime(first.value)} in ${listSide(a)} and ${describeTime(second.value)} in ${listSide(b)}`;
    if (relation === 'apart')
      return [
        makeConflict(
          'contradiction',
          'when',
          pair,
          `${both} cannot both be true: they have no day in common.`,
        ),
      ];
    if (relation === 'within')
      return [
        makeConflict('precision', 'when', pair, `${both} differ in precision: one lies within the other.`),
      ];
    if (relation === 'overlapping')
      return [
        makeConflict(
          'precision',
          'when',
          pair,
          `${both} have some days in common, so that both may be true.`,
        ),
      ];
    return [];
  });
}

function isOneTime(a: TimeDetail, b: TimeDetail): boolean {
  if (a.interval === null || b.interval === null) return a.text.toLowerCase() === b.text.toLowerCase();
  return compareTimes(a, b) === 'same' && (a.relation === b.relation || isPoint(a) === isPoint(b));
}

function isPoint({ relation }: TimeDetail): boolean {
  return relation !== 'until';
}

/** A state that lasts may well be told of a day long after it began; so many days before the article are its present. */
const PRESENT = 45;

/** When a state ended says nothing about when it began, and "now" nothing about "since". */
function isComparable(a: TimeWording, b: TimeWording): boolean {
  if (isPoint(a.value) !== isPoint(b.value)) return false;
  const since = [a, b].find(({ value }) => value.relation === 'since');
  const other = since === a ? b : a;
  if (since === undefined || other.value.relation !== 'in') return true;
  const published = getDaysOfPartialDate(other.publishedAt ?? '')?.start;
  const end = other.value.interval?.end;
  const began = since.value.interval?.start;
  if (published === undefined || end == null || began == null || end < began) return true;
  return end < addToDay(published, -PRESENT, 'day');
}

function findAmountConflicts(slot: readonly Wording[]): Conflict[] {
  const bounds = ({ value }: Wording) =>
    'min' in value
      ? { min: value.min ?? Number.NEGATIVE_INFINITY, max: value.max ?? Number.POSITIVE_INFINITY }
      : undefined;
  const sides = groupWordings(slot, (a, b) => {
    const [one, other] = [bounds(a), bounds(b)];
    return one?.min === other?.min && one?.max === other?.max;
  });
  return listPairs(sides).flatMap((pair) => {
    const [a, b] = pair;
    const [one, other] = pair.map(({ wordings: [wording] }) => wording && bounds(wording));
    if (one === undefined || other === undefined || !areOtherArticles(a, b)) return [];
    const both = `${quoteSide(withCounted(a))} and ${quoteSide(withCounted(b))}`;
    if (one.min > other.max || other.min > one.max)
      return [
        makeConflict(
          'contradiction',
          'how many',
          pair,
          `${both} cannot both be true of the same thing: no number fits both.`,
        ),
      ];
    return [
      makeConflict('precision', 'how many', pair, `${both} differ in precision: a number can fit both.`),
    ];
  });
}

function withCounted(side: ConflictSide): ConflictSide {
  const value = side.wordings[0]?.value;
  const counted = value !== undefined && 'counted' in value ? value.counted : null;
  return counted === null ? side : { ...side, text: `${side.text} ${counted}` };
}

/** What kind of area it is, many houses leave out. */
const AREA = /^(?:the|region|province|oblast|district|county|state|city|town|village|area)$/;

/** Which place lies within which is not known: only a name that holds another is more precise. */
function findPlaceConflicts(slot: readonly Wording[]): Conflict[] {
  const name = ({ text }: Wording) => listWords(text).filter((word) => !AREA.test(word));
  const sides = groupWordings(slot, (a, b) => name(a).join(' ') === name(b).join(' '));
  return listPairs(sides).flatMap((pair) => {
    const [a, b] = pair;
    const [one = [], other = []] = pair.map(({ wordings: [wording] }) => (wording ? name(wording) : []));
    if (!areOtherArticles(a, b)) return [];
    const both = `${quoteSide(a)} and ${quoteSide(b)}`;
    const within = one.every((word) => other.includes(word)) || other.every((word) => one.includes(word));
    if (within)
      return [
        makeConflict('precision', 'where', pair, `${both} differ in precision: one name holds the other.`),
      ];
    const asked = pair.every(({ wordings }) => wordings.some((wording) => wording.asked));
    return asked
      ? [makeConflict('scope', 'where', pair, `${both} name different places; one may lie within the other.`)]
      : [];
  });
}

const QUANTIFIER =
  /^(?:(?:all|every|each|most|many|some|several|few|part|half|none|no|thousands|hundreds|dozens|millions|majority)\b)/u;

/** "Some troops" and "all troops": who is meant is the same kind, how many of them is not. */
function findScopeConflicts(slot: readonly Wording[]): Conflict[] {
  const quantity = ({ text }: Wording) =>
    QUANTIFIER.exec(text.toLowerCase().replace(/^(?:the|a)\s+/u, ''))?.[0] ?? '';
  const sides = groupWordings(slot, (a, b) => quantity(a) === quantity(b));
  const kindOf = ({ text }: Wording) =>
    new Set(
      listWords(text)
        .filter((word) => word.length > 3 && !QUANTIFIER.test(word))
        .map(stemWord),
    );
  return listPairs(sides).flatMap((pair) => {
    const [a, b] = pair;
    const [one, other] = pair.map(({ wordings: [wording] }) => wording && kindOf(wording));
    if (one === undefined || other === undefined || !areOtherArticles(a, b)) return [];
    if (![...one].some((word) => other.has(word))) return [];
    return [
      makeConflict(
        'scope',
        'who',
        pair,
        `${quoteSide(a)} and ${quoteSide(b)} speak of different numbers of the same kind.`,
      ),
    ];
  });
}

function findConditionConflicts(slot: readonly Wording[]): Conflict[] {
  const words = ({ text }: Wording) =>
    new Set(
      listWords(text)
        .filter((word) => word.length > 3)
        .map(stemWord),
    );
  const sides = groupWordings(slot, (a, b) => {
    if (a.value.kind !== b.value.kind) return false;
    const [one, other] = [words(a), words(b)];
    const common = [...one].filter((word) => other.has(word)).length;
    return one.size === 0 ? other.size === 0 : 2 * common >= Math.min(one.size, other.size);
  });
  if (sides.length < 2) return [];
  const sentence = sides
    .map((side) =>
      side.wordings[0]?.value.kind === 'absent'
        ? `${listSide(side)} without a condition`
        : `${listSide(side)} on the condition “${side.text}”`,
    )
    .join('; ');
  return [
    makeConflict(
      'condition',
      'on what condition',
      sides,
      `The articles state it on different conditions: ${sentence}.`,
    ),
  ];
}
