import 'server-only';
import { setImmediate as pause } from 'node:timers/promises';
import { proposeArticle } from '@/lib/compare/propose-article';
import { proposeLabel } from '@/lib/compare/propose-label';
import type { ImportRow } from '@/lib/contract/articles';
import { limits } from '@/lib/domain/limits';
import { layParts } from '@/lib/domain/part';
import { Problem } from '@/lib/domain/problem';
import { countWords, normalizeText } from '@/lib/domain/revision-text';
import { decodeFile } from './decode-file';
import { hashText } from './hash-text';
import { readDocuments } from './read-documents';
import type { ReadPage } from './read-html';
import { findMetadataRow, isMetadataFile, type Metadata, readMetadata } from './read-metadata';
import { type KnownParticulars, readParticulars } from './read-particulars';

/** A file that was dropped; its name may have folders before it. */
export interface ImportFile {
  name: string;
  readBytes: () => Promise<Uint8Array>;
}

export interface PastedText {
  text: string;
  url?: string;
  html: boolean;
}

/** What is known where the articles are to go. */
export interface ImportPlace {
  /** ISO 8601, for the time accessed of what is pasted with its address. */
  now: string;
  language: string;
  /** Of the event: to understand a dateline without a year. */
  year: number | undefined;
  outlets: readonly string[];
  /** Labels that are taken. */
  labels: readonly string[];
  /** Labels by the hash of the texts that are here. */
  texts: ReadonlyMap<string, string>;
  /** How many articles are here. */
  articles: number;
}

export interface ImportFault {
  fileName: string;
  /** A whole sentence. */
  message: string;
  /** What went wrong, for a machine: the rule or the code of the problem. */
  code: string;
}

export interface PreparedImport {
  rows: ImportRow[];
  faults: ImportFault[];
  caseTitle: string | null;
}

/** What came in, decoded and not yet read. */
interface Incoming {
  fileName: string;
  kind: 'html' | 'markdown' | 'text';
  source: string;
  typed: KnownParticulars;
  notes: string[];
  /** The metadata that do not name it. */
  unnamedIn: string | null;
}

/** What file managers and archives leave in folders. */
const LITTER = /(?:^|[\\/])(?:\.[^\\/]+|thumbs\.db|desktop\.ini|__macosx[\\/].*)$/i;

/**
 * Reads files, the metadata beside them and pasted texts into rows that a person edits and confirms. Stores nothing; what
 * is wrong with one file is said and does not stop the others.
 */
export async function prepareRows(
  { files, pasted }: { files: readonly ImportFile[]; pasted: readonly PastedText[] },
  place: ImportPlace,
): Promise<PreparedImport> {
  const faults: ImportFault[] = [];
  const wanted = files.filter(({ name }) => !LITTER.test(name));
  const metadata = await readAllMetadata(wanted, faults);
  const incoming = [
    ...(await decodeFiles(
      wanted.filter(({ name }) => !isMetadataFile(name)),
      metadata,
      faults,
    )),
    ...pasted.map((text) => readPasted(text, place)),
  ];
  const pages = await readPages(incoming);
  noteMissingFiles(metadata, wanted, faults);

  const labels = new Set(place.labels);
  const texts = new Map(place.texts);
  const rows: ImportRow[] = [];
  for (const item of incoming) {
    // A text of 2 MB takes a while; others are served between two.
    await pause();
    await collect(faults, item.fileName, () => {
      if (place.articles + rows.length >= limits.articlesPerCase) {
        throw new Problem('TOO_LARGE', `A case holds at most ${limits.articlesPerCase} articles.`, {
          rule: 'too_many_articles',
        });
      }
      const row = proposeRow(item, pages.get(item), { place, labels, texts });
      labels.add(row.label);
      if (!texts.has(row.sha256)) texts.set(row.sha256, row.label);
      rows.push(row);
    });
  }
  const caseTitle = metadata.find((found) => found.caseTitle !== null)?.caseTitle ?? null;
  return { rows, faults, caseTitle };
}

async function readAllMetadata(files: readonly ImportFile[], faults: ImportFault[]): Promise<Metadata[]> {
  const all: Metadata[] = [];
  for (const file of files.filter(({ name }) => isMetadataFile(name))) {
    await collect(faults, file.name, async () => {
      const metadata = readMetadata(file.name, (await decodeFile(await file.readBytes())).text);
      for (const message of metadata.faults)
        faults.push({ fileName: file.name, message, code: 'metadata_value' });
      all.push(metadata);
    });
  }
  return all;
}

async function decodeFiles(
  files: readonly ImportFile[],
  metadata: Metadata[],
  faults: ImportFault[],
): Promise<Incoming[]> {
  const incoming: Incoming[] = [];
  // Metadata that name none of the files are about others: then they leave none of these out.
  const namesSome = files.some(({ name }) => findMetadataRow(metadata, name) !== undefined);
  for (const file of files) {
    const fileName = file.name.split(/[\\/]/).at(-1) ?? file.name;
    const kind = findKind(fileName);
    await collect(faults, fileName, async () => {
      const bytes = await file.readBytes();
      const { text, notes } = await decodeFile(
        bytes,
        kind === 'html' ? findDeclaredEncoding(bytes) : undefined,
      );
      const row = findMetadataRow(metadata, file.name);
      const listed = metadata.length === 0 || row !== undefined;
      incoming.push({
        fileName,
        kind,
        source: text,
        typed: row?.particulars ?? {},
        notes: listed ? notes : [...notes, 'The metadata do not name this file.'],
        unnamedIn: listed || !namesSome ? null : metadata.map((read) => read.fileName).join(', '),
      });
    });
  }
  return incoming;
}

function findKind(fileName: string): Incoming['kind'] {
  if (/\.x?html?$/i.test(fileName)) return 'html';
  return /\.(?:md|markdown|mdown)$/i.test(fileName) ? 'markdown' : 'text';
}

function readPasted({ text, url, html }: PastedText, { now }: ImportPlace): Incoming {
  const { particulars, faults } = readParticulars(url?.trim() ? { url } : {});
  return {
    fileName: '',
    kind: html ? 'html' : 'text',
    source: text,
    typed: particulars.url ? { ...particulars, accessedAt: now } : particulars,
    notes: faults.map(({ message }) => message),
    unnamedIn: null,
  };
}

/** All pages go to one worker, which takes a second to start. */
async function readPages(incoming: readonly Incoming[]): Promise<Map<Incoming, ReadPage | Problem>> {
  const documents = incoming.flatMap((item) =>
    item.kind === 'text' ? [] : [{ item, kind: item.kind, source: item.source }],
  );
  const pages = await readDocuments(documents.map(({ kind, source }) => ({ kind, source })));
  return new Map(
    documents.flatMap(({ item }, at) => (pages[at] === undefined ? [] : [[item, pages[at]] as const])),
  );
}

/** What the first kilobyte of a page says of its encoding, as the HTML standard looks for it. */
function findDeclaredEncoding(bytes: Uint8Array): string | undefined {
  const opening = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(opening)?.[1]?.toLowerCase();
}

/** What was typed goes before what the page says, and that before what its text lets one guess. */
function proposeRow(
  { fileName, source, typed, notes, unnamedIn }: Incoming,
  page: ReadPage | Problem | undefined,
  {
    place,
    labels,
    texts,
  }: { place: ImportPlace; labels: ReadonlySet<string>; texts: ReadonlyMap<string, string> },
): ImportRow {
  if (page instanceof Problem) throw page;
  const raw = page?.text ?? source;
  const found = page?.particulars ?? {};
  const { text, notes: changes } = normalizeText(raw);
  if (text.trim() === '') throw new Problem('INVALID', 'There is no text in it.', { rule: 'text_empty' });
  if (Buffer.byteLength(text) > limits.textBytes) {
    throw new Problem(
      'TOO_LARGE',
      'The text is larger than 2 MB. Split it, or leave out what is not the article.',
      { rule: 'text_too_large' },
    );
  }
  const proposal = proposeArticle({ text, year: place.year, outlets: place.outlets });
  const said = { ...found, ...typed };
  const outlet = said.outlet ?? found.outlet ?? proposal.outlet?.value ?? null;
  const headline = said.headline ?? found.headline ?? proposal.headline?.value ?? null;
  const inText = found.publishedAt ?? proposal.date?.value ?? null;
  const publishedAt = typed.publishedAt ?? inText;
  const sha256 = hashText(text);
  return {
    fileName,
    text,
    // Tags know what headings and captions are; the offsets hold only while the text is theirs.
    parts:
      text === raw ? layParts({ parts: proposal.parts, text, over: page?.marked ?? [] }) : proposal.parts,
    words: countWords(text),
    sha256,
    notes: [...notes, ...(page?.notes ?? []), ...changes],
    duplicateOf: texts.get(sha256) ?? null,
    unnamedIn,
    role: typed.role ?? 'under_check',
    outlet: outlet?.slice(0, 200) ?? null,
    label:
      said.label && !labels.has(said.label)
        ? said.label
        : proposeLabel({ outlet: said.label ?? outlet, headline, text, taken: labels }),
    headline: headline?.slice(0, 500) ?? null,
    byline: (said.byline ?? found.byline ?? proposal.byline?.value)?.slice(0, 300) ?? null,
    url: said.url ?? found.url ?? null,
    archiveUrl: said.archiveUrl ?? null,
    accessedAt: said.accessedAt ?? found.accessedAt ?? null,
    publishedAt,
    dateBasis: publishedAt === null ? 'unknown' : publishedAt === inText ? 'in_text' : 'typed_in',
    language: said.language ?? found.language ?? proposal.language ?? place.language,
  };
}

/** A row of metadata about a file that is not there is most often a forgotten file. */
function noteMissingFiles(
  metadata: readonly Metadata[],
  files: readonly ImportFile[],
  faults: ImportFault[],
) {
  const used = new Set(files.map(({ name }) => findMetadataRow(metadata, name)));
  for (const row of metadata.flatMap(({ rows }) => rows)) {
    if (used.has(row)) continue;
    faults.push({
      fileName: row.file,
      message: 'The metadata name this file, but it did not come with them.',
      code: 'metadata_file_missing',
    });
  }
}

/** Does one step; what it refuses becomes a fault of its file instead of the end of the import. */
async function collect(faults: ImportFault[], fileName: string, step: () => unknown): Promise<void> {
  try {
    await step();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    faults.push({
      fileName: fileName || 'Pasted text',
      message: error.message,
      code: error.data.rule ?? error.code,
    });
  }
}
