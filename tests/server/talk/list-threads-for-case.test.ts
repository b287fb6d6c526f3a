import { beforeEach, describe, expect, it } from 'vitest';
import type { Claim, Db } from '@/lib/db/database';
import { mergeClaims } from '@/lib/server/claims/merge-claims';
import { undoMove } from '@/lib/server/claims/undo-move';
import type { Actor } from '@/lib/server/core/actor';
import { updatePassage } from '@/lib/server/passages/update-passage';
import { addComment } from '@/lib/server/talk/add-comment';
import { listThreadsForCase } from '@/lib/server/talk/list-threads-for-case';
import { listThreadsForClaim } from '@/lib/server/talk/list-threads-for-claim';
import { buildArticle } from '@/tests/support/build-article';
import { buildCase } from '@/tests/support/build-case';
import { buildClaim } from '@/tests/support/build-claim';
import { buildPassage } from '@/tests/support/build-passage';
import { buildThread } from '@/tests/support/build-thread';
import { buildVerdict } from '@/tests/support/build-verdict';
import { type BuiltWorkspace, buildWorkspace } from '@/tests/support/build-workspace';
import { change } from '@/tests/support/change';
import { createTestDatabase } from '@/tests/support/database';
import { writeTalk } from '@/tests/support/write-talk';

let db: Db;
let desk: BuiltWorkspace;
let caseId: string;
let claim: Claim;

beforeEach(async () => {
  db = await createTestDatabase();
  desk = await buildWorkspace(db);
  caseId = await buildCase(db, desk);
  claim = await buildClaim(db, desk, { caseId });
});

const list = (
  viewer: Actor,
  show: 'open' | 'resolved' | 'mine',
  more: { cursor?: string; limit?: number } = {},
) => listThreadsForCase(viewer, db, { caseId, show, limit: 30, ...more });
const idsOf = ({ rows }: { rows: { id: string }[] }) => rows.map(({ id }) => id);

describe('threads of a case', () => {
  it('are the open ones, the resolved ones with their outcome, and those that concern the viewer', async () => {
    const { ines, tomas, editor } = desk;
    const open = await buildThread(db, desk, { claim, by: ines });
    const resolved = await buildThread(db, desk, { claim, by: editor, resolved: 'differ' });
    await change(editor, (write) =>
      addComment(editor, write, { threadId: resolved.id, body: writeTalk('Thank you, ', tomas) }),
    );
    expect(await list(tomas, 'open')).toMatchObject({
      rows: [{ id: open.id, claimNumber: 1, comments: 1, outcome: null }],
      next: null,
    });
    expect(await list(tomas, 'resolved')).toMatchObject({
      rows: [
        {
          id: resolved.id,
          comments: 2,
          outcome: { outcome: 'differ' },
          last: { author: { name: 'Edda Editor' }, text: 'Thank you, @Tomas Reviewer' },
        },
      ],
    });
    expect(idsOf(await list(tomas, 'mine'))).toEqual([resolved.id]);
    expect(idsOf(await list(ines, 'mine'))).toEqual([open.id]);
  });

  it('come page by page, the one that was last spoken in first', async () => {
    const { ines, tomas } = desk;
    const made: string[] = [];
    for (let place = 0; place < 5; place += 1)
      made.push((await buildThread(db, desk, { claim, by: ines })).id);
    const [oldest] = made;
    await change(tomas, (write) =>
      addComment(tomas, write, { threadId: String(oldest), body: writeTalk('Yes.') }),
    );
    const pages: string[][] = [];
    let cursor: string | undefined;
    do {
      const page = await list(ines, 'open', { cursor, limit: 2 });
      pages.push(idsOf(page));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    expect(pages.map((page) => page.length)).toEqual([2, 2, 1]);
    expect(pages[0]?.[0]).toBe(oldest);
    expect(pages.flat().sort()).toEqual([...made].sort());
  });

  it('refuse a page that nobody was given', async () => {
    await expect(list(desk.ines, 'open', { cursor: 'tomorrow' })).rejects.toMatchObject({
      code: 'INVALID',
      data: { field: 'cursor' },
    });
  });
});

describe('threads of a claim that changes', () => {
  const idsFor = async (of: Claim) =>
    (await listThreadsForClaim(desk.editor, db, { claimId: of.id })).threads.map(({ id }) => id);

  it('go with it into another claim, but for talk about a verdict, and come back', async () => {
    const { editor, tomas } = desk;
    const into = await buildClaim(db, desk, { caseId });
    const verdict = await buildVerdict(db, desk, { claim, by: tomas });
    const about = await buildThread(db, desk, { claim });
    const on = { place: 'verdict', verdictId: verdict.id } as const;
    const ofVerdict = await buildThread(db, desk, { claim, on });
    const { moveId } = await change(editor, (write) =>
      mergeClaims(editor, write, { claimId: claim.id, version: 1, intoClaimId: into.id }),
    );
    expect(await idsFor(into)).toEqual([about.id]);
    expect(await idsFor(claim)).toEqual([ofVerdict.id]);
    await change(editor, (write) => undoMove(editor, write, { moveId }));
    expect(await idsFor(into)).toEqual([]);
    expect((await idsFor(claim)).sort()).toEqual([about.id, ofVerdict.id].sort());
  });

  it('go with a passage that is linked to another claim', async () => {
    const { ines } = desk;
    const other = await buildClaim(db, desk, { caseId });
    const article = await buildArticle(db, desk, { caseId });
    const passage = await buildPassage(db, desk, { claim, article });
    const on = { place: 'passage', passageId: passage.id } as const;
    const { id } = await buildThread(db, desk, { claim, on });
    await change(ines, (write) =>
      updatePassage(ines, write, { passageId: passage.id, version: 1, claimId: other.id }),
    );
    expect(await idsFor(other)).toEqual([id]);
    expect(await idsFor(claim)).toEqual([]);
  });
});
