import { beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '@/lib/db/database';
import { makeStorable } from '@/lib/domain/storable-text';
import { createClaim } from '@/lib/server/claims/create-claim';
import { runWrite } from '@/lib/server/core/write';
import { prepareMark } from '@/lib/server/passages/mark-passage';
import { buildArticle } from '@/tests/support/build-article';
import { buildCase } from '@/tests/support/build-case';
import { type BuiltWorkspace, buildWorkspace } from '@/tests/support/build-workspace';
import { change } from '@/tests/support/change';
import { createTestDatabase } from '@/tests/support/database';
import { readHostileStrings } from '@/tests/support/hostile-strings';

let db: Db;
let desk: BuiltWorkspace;
let caseId: string;

beforeEach(async () => {
  db = await createTestDatabase();
  desk = await buildWorkspace(db);
  caseId = await buildCase(db, desk);
});

const write = (statement: string, actor = desk.ines) =>
  change(actor, (tools) => createClaim(actor, tools, { caseId, statement }));

describe('createClaim', () => {
  it('needs only the statement and starts as proposed, independent and checkable', async () => {
    const { claim, passage } = await write('The troops are encircled.');
    expect(claim).toMatchObject({
      number: 1,
      statement: 'The troops are encircled.',
      asOf: null,
      kind: 'event',
      checkable: true,
      tags: [],
      details: [],
      stage: 'independent',
      status: 'proposed',
      version: 1,
      createdBy: { id: desk.ines.userId, name: 'Ines Reviewer' },
      hidden: true,
    });
    expect(passage).toBeNull();
  });

  it('numbers the claims of a case one after the other, also when two are written at once', async () => {
    const claims = await Promise.all([write('First.'), write('Second.', desk.tomas), write('Third.')]);
    expect(claims.map(({ claim }) => claim.number).sort()).toEqual([1, 2, 3]);
  });

  it('keeps each tag once and an empty reason as none', async () => {
    const { claim } = await change(desk.ines, (tools) =>
      createClaim(desk.ines, tools, {
        caseId,
        statement: 'It will rain.',
        kind: 'prediction',
        checkable: false,
        checkableReason: '',
        tags: ['weather', 'weather', 'Kursk'],
        details: [{ kind: 'when', note: 'When?' }],
        asOf: '2025-03',
      }),
    );
    expect(claim).toMatchObject({
      kind: 'prediction',
      checkable: false,
      checkableReason: null,
      tags: ['weather', 'Kursk'],
      details: [{ kind: 'when', note: 'When?' }],
      asOf: '2025-03',
    });
  });

  it('marks the passage that the claim was found in, with the words of the text', async () => {
    const text = '🚒 Leaders insist that thousands of soldiers are surrounded.';
    const article = await buildArticle(db, desk, { caseId, text });
    const start = text.indexOf('thousands');
    const statement = 'The troops are encircled.';
    const mark = await prepareMark(desk.ines, db, {
      ...article,
      ...{ start, end: start + 36, voice: 'named', speaker: 'The president', statement },
    });
    const { claim, passage } = await change(desk.ines, (tools) =>
      createClaim(desk.ines, tools, { caseId, statement, mark }),
    );
    expect(passage).toMatchObject({
      quote: 'thousands of soldiers are surrounded',
      voice: 'named',
      speaker: 'The president',
    });
    expect(claim).toMatchObject({ passages: 1, articles: 1, status: 'open' });
    const happened = await db.activity.findMany({ orderBy: { seq: 'asc' } });
    expect(happened.map(({ kind }) => kind)).toEqual(['claim.created', 'passage.marked']);
    expect(happened[0]?.data).toEqual({ label: '1. The troops are encircled.' });
  });

  it('writes nothing when the passage is refused', async () => {
    const elsewhere = await buildCase(db, desk);
    const article = await buildArticle(db, desk, { caseId: elsewhere, text: 'Short.' });
    const statement = 'The troops are encircled.';
    const mark = await prepareMark(desk.ines, db, { ...article, start: 0, end: 5, statement });
    await expect(
      change(desk.ines, (tools) => createClaim(desk.ines, tools, { caseId, statement, mark })),
    ).rejects.toMatchObject({ data: { rule: 'other_case' } });
    expect(await db.claim.count()).toBe(0);
    expect(await db.activity.count()).toBe(0);
  });

  it('answers a repeated request with the first answer and writes one claim', async () => {
    const input = { caseId, statement: 'The troops are encircled.' };
    const send = () =>
      runWrite({ actor: desk.ines, procedure: 'claims.create', idempotencyKey: 'k1', input }, (tools) =>
        createClaim(desk.ines, tools, input),
      );
    const first = await send();
    expect(await send()).toEqual(first);
    expect(await db.claim.count()).toBe(1);
  });

  it('refuses observers', async () => {
    await expect(write('Nothing.', desk.observer)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('refuses an archived case', async () => {
    caseId = await buildCase(db, desk, { archivedAt: new Date() });
    await expect(write('Nothing.')).rejects.toMatchObject({
      code: 'RULE_BROKEN',
      data: { rule: 'case_archived' },
    });
  });

  it('does not find the case of another workspace', async () => {
    const other = await buildWorkspace(db);
    await expect(write('Nothing.', other.editor)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

const strings = readHostileStrings();

describe.skipIf(strings.length === 0)(
  'createClaim and hostile strings (skipped where ../shared/reference/hostile is missing)',
  () => {
    it('keeps each as it was typed, in statement, reason, details and tags', async () => {
      for (let at = 0; at < strings.length; at += 12) {
        const some = strings.slice(at, at + 12).map(makeStorable);
        const text = some.join('\n');
        const fields = {
          checkableReason: text,
          details: [{ kind: 'who' as const, note: text }],
          tags: [...new Set(some)],
        };
        const { claim } = await change(desk.ines, (tools) =>
          createClaim(desk.ines, tools, { caseId, statement: text, ...fields }),
        );
        expect(claim).toMatchObject({ statement: text, ...fields });
      }
    }, 120_000);
  },
);
