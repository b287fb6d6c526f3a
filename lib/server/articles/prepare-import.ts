import type { Db } from '@/lib/db/database';
import { readOpenCase } from '../cases/get-case';
import { type Actor, authorise } from '../core/actor';
import { type PastedText, type PreparedImport, prepareRows } from '../imports/prepare-rows';
import { readArticles } from './read-articles';

interface Import {
  caseId: string;
  files: File[];
  pasted: PastedText[];
}

/** Reads files and pasted texts into rows that a person confirms. Stores nothing; one bad file does not stop the others. */
export async function prepareImport(
  actor: Actor,
  db: Db,
  { caseId, files, pasted }: Import,
): Promise<PreparedImport> {
  authorise(actor, 'articles.add');
  const { workspaceId } = actor;
  const found = await readOpenCase(actor, db, caseId);
  const here = await readArticles(actor, db, { caseId, removed: false });
  const outlets = await db.outlet.findMany({ where: { workspaceId }, select: { name: true } });
  return prepareRows(
    {
      files: files.map((file) => ({
        name: file.name,
        readBytes: async () => new Uint8Array(await file.arrayBuffer()),
      })),
      pasted,
    },
    {
      now: new Date().toISOString(),
      language: found.language,
      year: Number(found.eventDate?.slice(0, 4)) || undefined,
      outlets: outlets.map(({ name }) => name),
      labels: here.map(({ label }) => label),
      texts: new Map(here.map(({ sha256, label }) => [sha256, label])),
      articles: here.length,
    },
  );
}
