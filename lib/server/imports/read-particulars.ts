import { z } from 'zod';
import { proposeDate } from '@/lib/compare/propose-date';
import { isPartialDate } from '@/lib/domain/partial-date';

/** What is known of one article beside its text. Null where it is said that something is not known. */
export interface KnownParticulars {
  outlet?: string | null;
  headline?: string | null;
  byline?: string | null;
  label?: string | null;
  url?: string | null;
  archiveUrl?: string | null;
  /** ISO 8601 with zone. */
  accessedAt?: string | null;
  publishedAt?: string | null;
  language?: string | null;
  role?: 'under_check' | 'reference';
}

type Field = keyof KnownParticulars | 'file';

/** A value or a column that could not be used. */
export interface ParticularsFault {
  column: string;
  /** A whole sentence. */
  message: string;
  /** Whether it is the column that is unknown, and not this one value. */
  unknownColumn: boolean;
}

/** How people name the columns, in lower case without spaces, dashes and underscores. */
const NAMES = new Map<string, Field>(
  Object.entries({
    file: 'file filename filepath path document',
    outlet: 'outlet source publisher publication newspaper site sitename website medium',
    headline: 'headline title',
    byline: 'byline author authors writer by',
    label: 'label shortlabel',
    url: 'url link address href weburl sourceurl canonicalurl originalurl',
    archiveUrl: 'archiveurl archive archivelink archived archivedurl waybackurl wayback snapshot',
    accessedAt: 'accessedat accessed accessdate dateaccessed retrieved retrievedat saved savedat clipped',
    publishedAt: 'publishedat published date publisheddate publicationdate pubdate datepublished',
    language: 'language lang locale',
    role: 'role',
  } satisfies Record<Field, string>).flatMap(([field, names]) =>
    // Object.entries widens the keys that `satisfies` has checked.
    names.split(' ').map((name): [string, Field] => [name, field as Field]),
  ),
);

/** The longest values that the contract takes. */
const LONGEST: Partial<Record<Field, number>> = { outlet: 200, headline: 500, byline: 300, label: 60 };
const WebUrl = z.url({ protocol: /^https?$/ }).max(2000);
const ZONED_TIME = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/;

/**
 * Reads a row of metadata, or what stands above a Markdown file, whatever its columns are called. What cannot be used is
 * left out and said; the rest of the row still counts.
 */
export function readParticulars(row: Record<string, unknown>): {
  file: string | null;
  particulars: KnownParticulars;
  faults: ParticularsFault[];
} {
  const particulars: KnownParticulars = {};
  const faults: ParticularsFault[] = [];
  let file: string | null = null;
  for (const [column, raw] of Object.entries(row)) {
    const field = findField(column, raw);
    const fault = (message: string) => faults.push({ column, message, unknownColumn: field === undefined });
    if (field === undefined) {
      fault(`The column “${column}” is not known and was left out.`);
      continue;
    }
    const value = readValue(raw);
    if (field === 'file') file = value;
    else if (field === 'role') readRole(particulars, value, fault);
    else if (value === null) particulars[field] = null;
    else readField(particulars, field, value, fault);
  }
  return { file, particulars, faults };
}

/** A column called "source" holds the outlet, or its address. */
function findField(column: string, raw: unknown): Field | undefined {
  const field = NAMES.get(column.toLowerCase().replace(/[\s_.-]/g, ''));
  return field === 'outlet' && /^https?:\/\//i.test(String(raw)) ? 'url' : field;
}

function readValue(raw: unknown): string | null {
  if (raw === null || raw === undefined) return null;
  if (raw instanceof Date) return raw.toISOString();
  const value = (Array.isArray(raw) ? raw.join(', ') : String(raw)).trim();
  return value === '' || /^(?:n\/?a|null|none|unknown|-+)$/i.test(value) ? null : value;
}

function readRole(particulars: KnownParticulars, value: string | null, fault: (message: string) => void) {
  if (value === null || /^(?:under[ _-]?check|article|checked?)$/i.test(value))
    particulars.role = 'under_check';
  else if (/^ref(?:erence)?$/i.test(value)) particulars.role = 'reference';
  else fault(`“${value}” is not a role (under check or reference) and was left out.`);
}

function readField(
  particulars: KnownParticulars,
  field: Exclude<Field, 'file' | 'role'>,
  value: string,
  fault: (message: string) => void,
) {
  const longest = LONGEST[field];
  if (field === 'url' || field === 'archiveUrl') {
    if (WebUrl.safeParse(value).success) particulars[field] = value;
    else fault(`“${value}” is not a whole web address and was left out.`);
  } else if (field === 'publishedAt') {
    const date = readDate(value);
    if (date === undefined) fault(`“${value}” is not a date like 2025-03-14 and was left out.`);
    else particulars.publishedAt = date;
  } else if (field === 'accessedAt') {
    const time = readTime(value);
    if (time === undefined) fault(`“${value}” is not a time and was left out.`);
    else particulars.accessedAt = time;
  } else if (field === 'language') {
    const tag = readLanguage(value);
    if (tag === undefined) fault(`“${value}” is not a language tag like en or pt-BR and was left out.`);
    else particulars.language = tag;
  } else if (longest !== undefined && value.length > longest) {
    fault(`“${value.slice(0, 40)}…” is longer than ${longest} characters and was left out.`);
  } else {
    particulars[field] = value;
  }
}

/** Of "03/04/2025" only the year is sure: an editor meant more, so it is no answer. */
function readDate(value: string): string | undefined {
  if (isPartialDate(value)) return value;
  const day = /^(\d{4}-\d{2}-\d{2})[T ]/.exec(value)?.[1];
  if (day !== undefined) return isPartialDate(day) ? day : undefined;
  const date = proposeDate({ text: value, start: 0, end: value.length })?.value;
  return date && date.length > 4 && isPartialDate(date) ? date : undefined;
}

/** A time without a zone is taken as UTC, a date as its first moment. */
function readTime(value: string): string | undefined {
  const zoned = /(?:Z|[+-]\d{2}:?\d{2}|GMT|UTC)/i.test(value.slice(10));
  const time =
    ZONED_TIME.test(value) && !zoned ? Date.parse(`${value.replace(' ', 'T')}Z`) : Date.parse(value);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

function readLanguage(value: string): string | undefined {
  try {
    const tag = Intl.getCanonicalLocales(value.replaceAll('_', '-'))[0];
    return tag !== undefined && tag.length <= 20 ? tag : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
