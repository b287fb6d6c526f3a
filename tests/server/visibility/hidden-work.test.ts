import { beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '@/lib/db/database';
import { listActivity } from '@/lib/server/activity/list-activity';
import { addRevision, prepareRevision } from '@/lib/server/articles/add-revision';
import { getClaim } from '@/lib/server/claims/get-claim';
import { splitClaim } from '@/lib/server/claims/split-claim';
import type { Write } from '@/lib/server/core/write';
import { createEvidence } from '@/lib/server/evidence/create-evidence';
import { linkEvidence } from '@/lib/server/evidence/link-evidence';
import { listEvidenceForClaim } from '@/lib/server/evidence/list-evidence-for-claim';
import { updateEvidence } from '@/lib/server/evidence/update-evidence';
import { getOrigins } from '@/lib/server/origins/get-origins';
import { stateOrigin } from '@/lib/server/origins/state-origin';
import { getQueue } from '@/lib/server/queue/get-queue';
import { type BlindDesk, buildBlindDesk } from '@/tests/support/build-blind-desk';
import { buildPassage } from '@/tests/support/build-passage';
import { change } from '@/tests/support/change';
import { createTestDatabase } from '@/tests/support/database';

let db: Db;
let desk: BlindDesk;

beforeEach(async () => {
  db = await createTestDatabase();
  desk = await buildBlindDesk(db);
});

const mark = () =>
  buildPassage(db, desk, {
    claim: desk.claim,
    article: desk.article,
    quote: 'Talks go on.',
    authorId: desk.tomas.userId,
  });

describe('evidence of a blind check', () => {
  it('waits as a question too, whomever it is given to', async () => {
    const { caseId, claim, tomas, ines, nora } = desk;
    await change(tomas, (write) =>
      createEvidence(tomas, write, {
        caseId,
        question: 'Who saw it?',
        ownerId: ines.userId,
        links: [{ claimId: claim.id, stance: 'refutes' }],
      }),
    );
    expect((await getQueue(ines, db)).questions).toEqual([]);
    expect((await getClaim(ines, db, { claimId: claim.id })).evidence).toBe(1);
    expect((await getClaim(nora, db, { claimId: claim.id })).evidence).toBe(2);
  });

  it('is linked by two who do not know of each other, and counts once', async () => {
    const { claim, tomas, ines, nora, spareEvidenceId: evidenceId } = desk;
    const link = (by: typeof ines) =>
      change(by, (write) => linkEvidence(by, write, { evidenceId, claimId: claim.id, stance: 'background' }));
    await link(tomas);
    const { links } = await link(ines);
    expect(links).toHaveLength(1);
    expect(await db.evidenceLink.count({ where: { evidenceId, claimId: claim.id } })).toBe(2);
    expect((await getClaim(nora, db, { claimId: claim.id })).evidence).toBe(2);
    const all = await listEvidenceForClaim(nora, db, { claimId: claim.id });
    expect(all.find(({ id }) => id === evidenceId)?.links).toHaveLength(1);
  });

  it('is nothing that a cold reader can change or add to', async () => {
    const { cora, evidenceId, caseId, claim } = desk;
    const refusal = { code: 'RULE_BROKEN', data: { rule: 'reads_cold' } };
    const links = [{ claimId: claim.id, stance: 'supports' as const }];
    for (const attempt of [
      (write: Write) => updateEvidence(cora, write, { evidenceId, version: 1, question: 'Something else?' }),
      (write: Write) => createEvidence(cora, write, { caseId, question: 'What else?', links }),
      (write: Write) => linkEvidence(cora, write, { evidenceId, claimId: claim.id, stance: 'refutes' }),
    ]) {
      await expect(change(cora, attempt)).rejects.toMatchObject(refusal);
    }
    const [piece] = await listEvidenceForClaim(cora, db, { claimId: desk.claim.id });
    expect(piece).toMatchObject({ id: evidenceId, createdBy: null, createdAt: null, owner: null });
    expect(Object.values(piece?.can ?? {})).not.toContain(true);
  });
});

describe('marks of a blind check', () => {
  it('are in no count of a new revision, neither in the answer nor in the history', async () => {
    const { article, editor, nora } = desk;
    await mark();
    const prepared = await prepareRevision(editor, db, {
      articleId: article.articleId,
      text: `New words. ${article.text}`,
    });
    const { exact, moved, fuzzy, lost } = await change(editor, (write) =>
      addRevision(editor, write, prepared),
    );
    expect(exact + moved + fuzzy + lost).toBe(2);
    const tell = async (viewer: typeof nora) =>
      (await listActivity(viewer, db, { articleId: article.articleId, limit: 20 })).rows.find(
        ({ kind }) => kind === 'revision.added',
      )?.data;
    expect(await tell(editor)).not.toHaveProperty('moved');
    const told = await tell(nora);
    expect(Number(told?.exact) + Number(told?.moved) + Number(told?.fuzzy) + Number(told?.lost)).toBe(3);
  });

  it('take what is said of their origin with them', async () => {
    const { article, tomas, ines, nora, caseId } = desk;
    const { id: passageId } = await mark();
    await change(tomas, (write) =>
      stateOrigin(tomas, write, {
        articleId: article.articleId,
        passageId,
        kind: 'agency',
        name: 'A wire',
        note: '',
      }),
    );
    const listNames = async (viewer: typeof nora) =>
      (await getOrigins(viewer, db, { caseId })).articles.flatMap(({ statements }) =>
        statements.map(({ name }) => name),
      );
    expect(await listNames(ines)).not.toContain('A wire');
    expect(await listNames(nora)).toContain('A wire');
  });

  it('stay hidden in a claim that is split off', async () => {
    const { claim, nora, dora } = desk;
    const { id: passageId } = await mark();
    const { claim: split } = await change(nora, (write) =>
      splitClaim(nora, write, {
        claimId: claim.id,
        version: claim.version,
        statement: 'Talks go on.',
        passageIds: [passageId],
        evidenceIds: [],
      }),
    );
    expect(split).toMatchObject({ followsProtocol: true, stage: 'first_check', passages: 1 });
    expect(await getClaim(dora, db, { claimId: split.id })).toMatchObject({ passages: 0 });
  });
});
