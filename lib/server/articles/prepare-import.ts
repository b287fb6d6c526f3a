import { z } from 'zod';
import { proposeArticle } from '@/lib/compare/propose-article';
import { proposeLabel } from '@/lib/compare/propose-label';
import type { ImportRow } from '@/lib/contract/articles';
import { readArticleRows } from '@/lib/db/article-rows';
import type { Db } from '@/lib/db/database';
import { Problem } from '@/lib/domain/problem';
import { readOpenCase } from '../cases/get-case';
import { type Actor, authorise } from '../core/actor';
import { decodeFile } from '../imports/decode-file';
import { type ReadPage, readHtml } from '../imports/read-html';
import { readMarkdown } from '../imports/read-markdown';
import { type FileMetadata, isMetadataFile, type Metadata, readMetadata } from '../imports/read-metadata';
import { readText } from './read-text';

interface Import {
  caseId: string;
  files: File[];
  pasted: { text: string; url?: string; html: boolean }[];
}

interface Fault {
  fileName: string;
  message: string;
}

/** A text that came in, before anything is proposed for it. */
interface Incoming {
  fileName: string;
  text: string;
  page: Partial<ReadPage>;
  metadata: FileMetadata;
  notes: string[];
}

/** Reads files and pasted texts into rows that a person confirms. Stores nothing; one bad file does not stop the others. */
export async function prepareImport(actor: Actor, db: Db, { caseId, files, pasted }: Import) {
  authorise(actor, 'articles.add');
  const found = await readOpenCase(actor, db, caseId);
  const here = await readArticleRows(db, { workspaceId: actor.workspaceId, caseId, removed: false });
  const outlets = await db.outlet.findMany({
    where: { workspaceId: actor.workspaceId },
    select: { name: true },
  });
  const faults: Fault[] = [];
  const metadata = await readAllMetadata(files, faults);
  const incoming: Incoming[] = [];
  for (const file of files.filter(({ name }) => !isMetadataFile(name))) {
    await collect(faults, file.name, async () => incoming.push(await readFile(file, metadata)));
  }
  for (const [place, { text, url, html }] of pasted.entries()) {
    await collect(faults, pasted.length > 1 ? `pasted text ${place + 1}` : 'pasted text', () => {
      const page: Partial<ReadPage> = html ? readHtml(text) : {};
      const given = url !== undefined && /^https?:\/\/\S+$/i.test(url) ? { url } : {};
      incoming.push({
        fileName: '',
        text: page.text ?? text,
        page,
        metadata: given,
        notes: page.notes ?? [],
      });
    });
  }

  const year = Number(found.eventDate?.slice(0, 4)) || undefined;
  const labels = new Set(here.map(({ label }) => label));
  const texts = new Map(here.map(({ sha256, label }) => [sha256, label]));
  const rows: ImportRow[] = [];
  for (const item of incoming) {
    await collect(faults, item.fileName || 'pasted text', () => {
      const row = propose(item, {
        year,
        language: found.language,
        outlets: outlets.map(({ name }) => name),
        labels,
        texts,
      });
      labels.add(row.label);
      if (!texts.has(row.sha256)) texts.set(row.sha256, row.label);
      rows.push(row);
    });
  }
  return { rows, faults, caseTitle: metadata.find(({ caseTitle }) => caseTitle !== null)?.caseTitle ?? null };
}

async function readAllMetadata(files: File[], faults: Fault[]): Promise<Metadata[]> {
  const all: Metadata[] = [];
  for (const file of files.filter(({ name }) => isMetadataFile(name))) {
    await collect(faults, file.name, async () => {
      const metadata = readMetadata(file.name, decodeFile(await readBytes(file)).text);
      for (const message of metadata.faults) faults.push({ fileName: file.name, message });
      all.push(metadata);
    });
  }
  return all;
}

async function readFile(file: File, all: Metadata[]): Promise<Incoming> {
  const { text, notes } = decodeFile(await readBytes(file));
  const fileName = file.name.split(/[\\/]/).at(-1) ?? file.name;
  const metadata =
    all.map(({ files }) => files.get(fileName.toLowerCase())).find((known) => known !== undefined) ?? {};
  if (/\.x?html?$/i.test(fileName)) {
    const page = readHtml(text);
    return { fileName, text: page.text, page, metadata, notes: [...notes, ...page.notes] };
  }
  if (/\.(md|markdown)$/i.test(fileName)) {
    const page = readMarkdown(text);
    return { fileName, text: page.text, page, metadata, notes };
  }
  return { fileName, text, page: {}, metadata, notes };
}

async function readBytes(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}

interface Known {
  year: number | undefined;
  language: string;
  outlets: string[];
  labels: ReadonlySet<string>;
  texts: ReadonlyMap<string, string>;
}

/** What metadata say goes before what the page says, and that before what the text itself lets one guess. */
function propose({ fileName, text, page, metadata, notes }: Incoming, known: Known): ImportRow {
  const revision = readText(text);
  const proposal = proposeArticle({ text: revision.text, year: known.year, outlets: known.outlets });
  const outlet = metadata.outlet ?? page.outlet ?? proposal.outlet?.value ?? null;
  const headline = metadata.headline ?? page.headline ?? proposal.headline?.value ?? null;
  const inText = page.publishedAt ?? proposal.date?.value ?? null;
  const publishedAt = metadata.publishedAt ?? inText;
  return {
    fileName,
    text: revision.text,
    parts: proposal.parts,
    words: revision.words,
    sha256: revision.sha256,
    notes: [...notes, ...revision.notes],
    duplicateOf: known.texts.get(revision.sha256) ?? null,
    role: metadata.role ?? 'under_check',
    outlet,
    label: (
      metadata.label ?? proposeLabel({ outlet, headline, text: revision.text, taken: known.labels })
    ).slice(0, 60),
    headline: headline?.slice(0, 500) ?? null,
    byline: (metadata.byline ?? page.byline ?? proposal.byline?.value)?.slice(0, 300) ?? null,
    url: readUrl(metadata.url ?? page.url),
    archiveUrl: readUrl(metadata.archiveUrl),
    accessedAt: metadata.accessedAt ?? null,
    publishedAt,
    dateBasis: publishedAt === null ? 'unknown' : publishedAt === inText ? 'in_text' : 'typed_in',
    language: metadata.language ?? page.language ?? proposal.language ?? known.language,
  };
}

const webUrl = z.url({ protocol: /^https?$/ }).max(2000);

/** An address that the contract takes, or none. */
function readUrl(url: string | null | undefined): string | null {
  return webUrl.safeParse(url).data ?? null;
}

/** Does one step; what it refuses becomes a fault of its file instead of the end of the import. */
async function collect(faults: Fault[], fileName: string, step: () => unknown): Promise<void> {
  try {
    await step();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    faults.push({ fileName, message: error.message });
  }
}
