import { beforeEach, describe, expect, it } from 'vitest';
import type { Claim, Db } from '@/lib/db/database';
import { updateClaim } from '@/lib/server/claims/update-claim';
import { buildCase } from '@/tests/support/build-case';
import { buildClaim } from '@/tests/support/build-claim';
import { type BuiltWorkspace, buildWorkspace } from '@/tests/support/build-workspace';
import { change } from '@/tests/support/change';
import { createTestDatabase } from '@/tests/support/database';

let db: Db;
let desk: BuiltWorkspace;
let claim: Claim;

beforeEach(async () => {
  db = await createTestDatabase();
  desk = await buildWorkspace(db);
  claim = await buildClaim(db, desk, { caseId: await buildCase(db, desk), statement: 'They are encircled.' });
});

type Fields = Omit<Parameters<typeof updateClaim>[2], 'claimId'>;
const update = (fields: Fields, actor = desk.ines) =>
  change(actor, (write) => updateClaim(actor, write, { claimId: claim.id, ...fields }));

describe('updateClaim', () => {
  it('counts a new statement as a new wording and keeps the earlier one in the history', async () => {
    const after = await update({ version: 1, statement: 'The troops are encircled.' });
    expect(after).toMatchObject({ statement: 'The troops are encircled.', version: 2, wordingVersion: 2 });
    const [happened] = await db.activity.findMany();
    expect(happened?.data).toEqual({
      label: '1. The troops are encircled. (before: “They are encircled.”)',
      changes: [{ field: 'statement', before: 'They are encircled.', after: 'The troops are encircled.' }],
    });
  });

  it('counts new details as a new wording, and tags, kind and date not', async () => {
    expect(await update({ version: 1, tags: ['Kursk'], kind: 'quantity', asOf: '2025-03-14' })).toMatchObject(
      {
        tags: ['Kursk'],
        kind: 'quantity',
        asOf: '2025-03-14',
        wordingVersion: 1,
        version: 2,
      },
    );
    expect(await update({ version: 2, details: [{ kind: 'who', note: '' }] })).toMatchObject({
      wordingVersion: 2,
    });
  });

  it('changes and records nothing when nothing is new', async () => {
    expect(await update({ version: 1, statement: 'They are encircled.', tags: [] })).toMatchObject({
      version: 1,
    });
    expect(await db.activity.count()).toBe(0);
  });

  it('shows the second of two writers what the first one stored', async () => {
    await update({ version: 1, statement: 'First.' });
    await expect(update({ version: 1, statement: 'Second.' }, desk.tomas)).rejects.toMatchObject({
      code: 'VERSION_CONFLICT',
      data: { current: { statement: 'First.', version: 2 } },
    });
  });

  it('lets one of two who write at once win', async () => {
    const both = await Promise.allSettled([
      update({ version: 1, statement: 'First.' }),
      update({ version: 1, statement: 'Second.' }, desk.tomas),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('refuses observers, withdrawn claims and claims of another workspace', async () => {
    await expect(update({ version: 1, tags: [] }, desk.observer)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    const other = await buildWorkspace(db);
    await expect(update({ version: 1, tags: [] }, other.owner)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await db.claim.updateMany({ data: { withdrawnAt: new Date() } });
    await expect(update({ version: 1, tags: [] })).rejects.toMatchObject({
      code: 'RULE_BROKEN',
      data: { rule: 'claim_withdrawn' },
    });
  });
});
