import { vi } from 'vitest';
import type { Db } from '@/lib/db/database';
import type { Actor } from '@/lib/server/core/actor';
import { readHead } from '@/lib/server/live/read-activities';
import { type BlindDesk, buildBlindDesk } from '@/tests/support/build-blind-desk';
import { createTestDatabase } from '@/tests/support/database';
import { type KeptRows, keepRows } from '@/tests/support/keep-rows';
import { openToken } from '@/tests/support/open-caller';
import { createAsker, wider } from './ask-everything';
import { createHiddenWork } from './do-hidden-work';

/**
 * A claim follows a protocol that hides everything. Another reviewer marks, looks for silence, gives and links evidence,
 * asks around, judges and comments; all of it carries the mark SECRET where it can carry words. Nobody who is blind may
 * be answered with any of it, nor differently because of it.
 */
export interface HiddenWork {
  db: Db;
  desk: BlindDesk;
  kept: KeptRows;
  asker: ReturnType<typeof createAsker>;
  work: ReturnType<typeof createHiddenWork>;
  close: () => Promise<void>;
}

export const blind: [string, (desk: BlindDesk) => Actor][] = [
  ['a second reviewer', (desk) => desk.ines],
  ['a reviewer without a place', (desk) => desk.dora],
  ['an editor who is to judge', (desk) => desk.editor],
  ['an owner who is to judge', (desk) => desk.owner],
  ['an observer', (desk) => desk.observer],
];
export const everyBlind: [string, (desk: BlindDesk) => Actor][] = [
  ...blind,
  ['a cold reader', (desk) => desk.cora],
];

export async function openHiddenWork(): Promise<HiddenWork> {
  vi.stubEnv('NEXTAUTH_SECRET', 'a secret for tests');
  vi.stubEnv('NEXTAUTH_URL', undefined);
  const db = await createTestDatabase();
  const desk = await buildBlindDesk(db);
  const headersOf = new Map<string, Headers>();
  const { ines, tomas, dora, cora, nora, editor, owner, observer } = desk;
  for (const actor of [ines, tomas, dora, cora, nora, editor, owner, observer])
    headersOf.set(actor.userId, await openToken(db, actor));
  // So that no answer changes because the token was used for the first time.
  await db.accessToken.updateMany({ data: { lastUsedAt: new Date() } });
  const { workspaceId, claim, caseId, quiet } = desk;
  // Everybody was here before it all, so that they are told what changed since.
  const seen = {
    workspaceId,
    seenSeq: await readHead(db, workspaceId),
    seenAt: new Date('2026-11-20T14:10:00Z'),
  };
  await db.visit.createMany({
    data: [ines, dora, cora, nora, editor, owner, observer].flatMap(({ userId }) =>
      [claim.id, caseId, quiet.articleId].map((subjectId) => ({ ...seen, userId, subjectId })),
    ),
  });
  const asker = createAsker(desk, headersOf);
  const work = createHiddenWork({ db, desk, asker });
  const kept = await keepRows(db);
  const close = async () => {
    await kept.drop();
    vi.unstubAllEnvs();
  };
  return { db, desk, kept, asker, work, close };
}

/** The places of hidden work beside those that the table of procedures asks about. */
export function askEverywhere({ desk, asker }: HiddenWork, viewer: Actor): Promise<Record<string, string>> {
  const { slug: workspace, caseId, claim, quiet, article } = desk;
  const here = { workspace, articleId: quiet.articleId };
  return asker.readAll(viewer, {
    ...wider(desk),
    'compare.cell': [{ ...here, claimId: claim.id }],
    'articles.get': [here],
    'articles.find': [
      { workspace, caseId, query: 'talks, nothing' },
      { workspace, caseId, query: 'nothing', claimId: claim.id },
    ],
    'talk.listForCase': [
      { workspace, caseId, show: 'open' },
      { workspace, caseId, show: 'resolved' },
    ],
    'visits.changes': [
      { workspace, caseId },
      { workspace, articleId: quiet.articleId },
    ],
    'notifications.list': [{ workspace, unread: true }],
    'compare.sideBySide': [{ workspace, caseId, articleIds: [article.articleId, quiet.articleId] }],
    'activity.list': [
      { workspace, limit: 200 },
      { workspace, limit: 200, claimId: claim.id },
      { workspace, limit: 200, articleId: quiet.articleId },
    ],
  });
}
