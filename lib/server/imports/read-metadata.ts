import Papa from 'papaparse';
import { z } from 'zod';
import { Problem } from '@/lib/domain/problem';
import { type KnownParticulars, readParticulars } from './read-particulars';

/** What a file of metadata says about the files beside it. */
export interface Metadata {
  /** Of the metadata itself, without its folders. */
  fileName: string;
  caseTitle: string | null;
  rows: MetadataRow[];
  /** Rows and columns that could not be used, in sentences. */
  faults: string[];
}

export interface MetadataRow {
  /** The name of the file as the metadata give it, perhaps with folders. */
  file: string;
  particulars: KnownParticulars;
}

/** Whether a file is one that tells about the files beside it. */
export function isMetadataFile(fileName: string): boolean {
  return /\.(csv|tsv|json)$/i.test(fileName);
}

/**
 * Reads a CSV, TSV or JSON of metadata: rows, a list, an object with such a list, or an object by file name. A bad value
 * is left out and said with its row; the rest of the row counts. Rows are counted from one, without the line of columns.
 * @throws Problem INVALID with the rule `metadata_unreadable` when there are no rows to be had.
 */
export function readMetadata(fileName: string, text: string): Metadata {
  const { rows, caseTitle } = /\.json$/i.test(fileName) ? readJson(text) : readCsv(text);
  const known: MetadataRow[] = [];
  const faults = new Set<string>();
  const named = new Set<string>();
  for (const [place, row] of rows.entries()) {
    const where = `Row ${place + 1}`;
    const { file, particulars, faults: found } = readParticulars(row);
    for (const { message, unknownColumn } of found)
      faults.add(unknownColumn ? message : `${where}: ${message}`);
    if (file === null) faults.add(`${where} does not say which file it is about.`);
    else if (named.has(foldName(file)))
      faults.add(`${where}: “${file}” was named before; this row was left out.`);
    else known.push({ file, particulars });
    if (file !== null) named.add(foldName(file));
  }
  return {
    fileName: getBaseName(fileName.replaceAll('\\', '/')),
    caseTitle,
    rows: known,
    faults: [...faults],
  };
}

/**
 * The row about a file: the one with its whole path, else the only one with its name. Case and the two Unicode spellings
 * of accents make no difference, since file systems change them.
 */
export function findMetadataRow(all: readonly Metadata[], fileName: string): MetadataRow | undefined {
  const rows = all.flatMap(({ rows: some }) => some);
  const path = foldName(fileName);
  const exact = rows.find(({ file }) => foldName(file) === path);
  if (exact !== undefined) return exact;
  const alike = rows.filter(({ file }) => getBaseName(foldName(file)) === getBaseName(path));
  return alike.length === 1 ? alike[0] : undefined;
}

function foldName(fileName: string): string {
  return fileName
    .replaceAll('\\', '/')
    .replace(/^(?:\.?\/)+/, '')
    .normalize('NFC')
    .toLowerCase();
}

function getBaseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

const Row = z.record(z.string(), z.unknown());
const Rows = z.array(Row);

function readJson(text: string): { rows: Record<string, unknown>[]; caseTitle: string | null } {
  const parsed = parseJson(text);
  const list = Rows.safeParse(parsed);
  if (list.success) return { rows: list.data, caseTitle: null };
  const object = Row.safeParse(parsed);
  if (!object.success) throw unreadable('This JSON has no list of articles.');
  const title = z.string().safeParse(object.data.case ?? object.data.title).data ?? null;
  for (const value of Object.values(object.data)) {
    const nested = Rows.nonempty().safeParse(value);
    if (nested.success) return { rows: nested.data, caseTitle: title };
  }
  const byFile = Object.entries(object.data).flatMap(([file, value]) => {
    const row = Row.safeParse(value);
    return row.success ? [{ ...row.data, file }] : [];
  });
  if (byFile.length === 0) throw unreadable('This JSON has no list of articles.');
  return { rows: byFile, caseTitle: title };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw unreadable('This is not valid JSON.');
  }
}

function readCsv(text: string): { rows: Record<string, unknown>[]; caseTitle: null } {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: 'greedy' });
  const fatal = errors.find(({ type }) => type === 'Quotes');
  if (fatal) throw unreadable(`This CSV cannot be read: ${fatal.message}.`);
  const [header = [], ...lines] = data;
  if (header.length < 2) throw unreadable('This CSV needs a first line with the names of its columns.');
  const names = nameColumns(header);
  const rows = lines.map((cells) =>
    Object.fromEntries(names.flatMap((name, index) => (index < cells.length ? [[name, cells[index]]] : []))),
  );
  return { rows, caseTitle: null };
}

/** The names of the columns; of two with one name the second is another column, which nobody knows. */
function nameColumns(header: string[]): string[] {
  const seen = new Map<string, number>();
  return header.map((cell) => {
    const name = cell.trim();
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return before === 0 ? name : `${name} (${before + 1})`;
  });
}

function unreadable(message: string): Problem {
  return new Problem('INVALID', message, { rule: 'metadata_unreadable' });
}
