import { formatPartialDate } from '@/lib/domain/partial-date';
import { type DayInterval, getDaysOfPartialDate } from './calendar';
import { getNameKey } from './get-name-key';
import { readTitle } from './read-title';

/** Who held an office when: a row of the list that the desk keeps. Dates are ISO 8601 of any precision; null is open. */
export interface OfficeHolder {
  person: string;
  office: string;
  heldFrom: string | null;
  heldUntil: string | null;
}

/**
 * What the desk's list says about a title on a day: one sentence when it speaks against it, nothing when it agrees or
 * does not know the person in that office. Nothing is assumed beyond the list.
 */
export function checkTitle({
  name,
  title,
  on,
  officeHolders,
}: {
  name: string;
  title: string;
  /** The date of the article, ISO 8601 of any precision. */
  on: string | null;
  officeHolders: readonly OfficeHolder[];
}): string | undefined {
  const days = getDaysOfPartialDate(on ?? '');
  if (days === undefined || on === null) return undefined;
  const given = readTitle(title);
  const rows = officeHolders.filter(({ person, office }) => {
    const listed = readTitle(office);
    return (
      getNameKey(person) === getNameKey(name) &&
      listed.offices.some((word) => given.offices.includes(word)) &&
      (given.of.length === 0 || listed.of.length === 0 || listed.of.some((word) => given.of.includes(word)))
    );
  });
  const [row] = rows;
  if (row === undefined) return undefined;
  const inOffice = rows.find((holder) => covers(getTerm(holder), days));
  const out = rows.every((holder) => isApart(getTerm(holder), days));
  if (given.former && inOffice !== undefined)
    return `By the desk’s list ${name} held the office of ${inOffice.office} ${wordTerm(inOffice)}, so “${title}” does not hold on ${formatPartialDate(on)}.`;
  if (!given.former && out)
    return `By the desk’s list ${name} held the office of ${row.office} ${rows.map(wordTerm).join(' and ')}, so “${title}” does not hold on ${formatPartialDate(on)}.`;
  return undefined;
}

function getTerm({ heldFrom, heldUntil }: OfficeHolder): DayInterval {
  return {
    start: getDaysOfPartialDate(heldFrom ?? '')?.start ?? null,
    end: getDaysOfPartialDate(heldUntil ?? '')?.end ?? null,
  };
}

function covers({ start, end }: DayInterval, days: { start: string; end: string }): boolean {
  return (start === null || start <= days.start) && (end === null || end >= days.end);
}

function isApart({ start, end }: DayInterval, days: { start: string; end: string }): boolean {
  return (start !== null && start > days.end) || (end !== null && end < days.start);
}

function wordTerm({ heldFrom, heldUntil }: OfficeHolder): string {
  const from = heldFrom === null ? '' : `from ${formatPartialDate(heldFrom)}`;
  const until = heldUntil === null ? '' : `until ${formatPartialDate(heldUntil)}`;
  return from === '' && until === '' ? 'without a date' : `${from} ${until}`.trim();
}
