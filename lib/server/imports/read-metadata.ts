import Papa from 'papaparse';
import { isPartialDate } from '@/lib/domain/partial-date';
import { Problem } from '@/lib/domain/problem';

/** What a file of metadata says about one file beside it. Null where it says that it is not known. */
export interface FileMetadata {
  outlet?: string | null;
  headline?: string | null;
  byline?: string | null;
  label?: string | null;
  url?: string | null;
  archiveUrl?: string | null;
  accessedAt?: string | null;
  publishedAt?: string | null;
  language?: string | null;
  role?: 'under_check' | 'reference';
}

export interface Metadata {
  caseTitle: string | null;
  /** By the name of the file, without folders, in lower case. */
  files: Map<string, FileMetadata>;
  /** Rows and columns that could not be used, in sentences. */
  faults: string[];
}

type Field = keyof FileMetadata | 'file';

/** How people name the columns, in lower case without spaces, dashes and underscores. */
const names: Record<string, Field> = {
  file: 'file',
  filename: 'file',
  name: 'file',
  outlet: 'outlet',
  source: 'outlet',
  publisher: 'outlet',
  publication: 'outlet',
  headline: 'headline',
  title: 'headline',
  byline: 'byline',
  author: 'byline',
  label: 'label',
  url: 'url',
  link: 'url',
  archiveurl: 'archiveUrl',
  archive: 'archiveUrl',
  accessedat: 'accessedAt',
  accessed: 'accessedAt',
  publishedat: 'publishedAt',
  published: 'publishedAt',
  date: 'publishedAt',
  language: 'language',
  lang: 'language',
  role: 'role',
};

/** Whether a file is one that tells about the files beside it. */
export function isMetadataFile(fileName: string): boolean {
  return /\.(csv|tsv|json)$/i.test(fileName);
}

/** Reads a CSV or JSON of metadata: a list of rows, or an object with such a list. */
export function readMetadata(fileName: string, text: string): Metadata {
  const { rows, caseTitle } = /\.json$/i.test(fileName) ? readJson(text) : readCsv(text);
  const files = new Map<string, FileMetadata>();
  const faults = new Set<string>();
  for (const [place, row] of rows.entries()) {
    const where = `Row ${place + 1}`;
    const { file, ...metadata } = readRow(row, (fault) => faults.add(fault.replace('{row}', where)));
    if (file === undefined) faults.add(`${where} does not say which file it is about.`);
    else files.set(file, metadata);
  }
  return { caseTitle, files, faults: [...faults] };
}

function readRow(
  row: Record<string, unknown>,
  fault: (sentence: string) => void,
): FileMetadata & { file?: string } {
  const metadata: FileMetadata & { file?: string } = {};
  for (const [column, raw] of Object.entries(row)) {
    const field = names[column.toLowerCase().replace(/[\s_-]/g, '')];
    if (field === undefined) {
      fault(`The column “${column}” is not known and was left out.`);
      continue;
    }
    const value = raw === null || raw === undefined || String(raw).trim() === '' ? null : String(raw).trim();
    if (field === 'file') {
      if (value !== null) metadata.file = value.split(/[\\/]/).at(-1)?.toLowerCase();
    } else if (field === 'role') {
      metadata.role = value !== null && /^ref/i.test(value) ? 'reference' : 'under_check';
    } else if (field === 'publishedAt' && value !== null && !isPartialDate(value)) {
      fault(`{row}: “${value}” is not a date like 2025-03-14 and was left out.`);
    } else if (
      (field === 'url' || field === 'archiveUrl') &&
      value !== null &&
      !/^https?:\/\/\S+$/i.test(value)
    ) {
      fault(`{row}: “${value}” is not a whole web address and was left out.`);
    } else if (field === 'accessedAt') {
      const time = value === null ? Number.NaN : Date.parse(value);
      if (value !== null && Number.isNaN(time)) fault(`{row}: “${value}” is not a time and was left out.`);
      else metadata.accessedAt = value === null ? null : new Date(time).toISOString();
    } else {
      metadata[field] = value;
    }
  }
  return metadata;
}

function readJson(text: string): { rows: Record<string, unknown>[]; caseTitle: string | null } {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw new Problem('INVALID', 'This is not valid JSON.');
  }
  const isRow = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  if (Array.isArray(parsed)) return { rows: parsed.filter(isRow), caseTitle: null };
  if (!isRow(parsed)) throw new Problem('INVALID', 'This JSON has no list of articles.');
  const list = Object.values(parsed).find(Array.isArray);
  if (!list) throw new Problem('INVALID', 'This JSON has no list of articles.');
  const title = parsed.case ?? parsed.title;
  return { rows: list.filter(isRow), caseTitle: typeof title === 'string' ? title : null };
}

function readCsv(text: string): { rows: Record<string, unknown>[]; caseTitle: null } {
  const { data, errors, meta } = Papa.parse<Record<string, unknown>>(text, {
    header: true,
    skipEmptyLines: 'greedy',
  });
  const fatal = errors.find(({ type }) => type === 'Quotes');
  if (fatal) throw new Problem('INVALID', `This CSV cannot be read: ${fatal.message}.`);
  if (!meta.fields || meta.fields.length < 2)
    throw new Problem('INVALID', 'This CSV needs a first line with the names of its columns.');
  return { rows: data.map(({ __parsed_extra: _, ...row }) => row), caseTitle: null };
}
