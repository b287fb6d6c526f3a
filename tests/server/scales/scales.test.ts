import { beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '@/lib/db/database';
import type { Rating, Scale } from '@/lib/domain/scale';
import type { Actor } from '@/lib/server/core/actor';
import { createScale } from '@/lib/server/scales/create-scale';
import { listScales } from '@/lib/server/scales/list-scales';
import { retireScale } from '@/lib/server/scales/retire-scale';
import { reviseScale } from '@/lib/server/scales/revise-scale';
import { buildCase } from '@/tests/support/build-case';
import { type BuiltWorkspace, buildWorkspace } from '@/tests/support/build-workspace';
import { createTestDatabase } from '@/tests/support/database';
import { listKinds, perform } from '@/tests/support/perform';

let db: Db;
let desk: BuiltWorkspace;

beforeEach(async () => {
  db = await createTestDatabase();
  desk = await buildWorkspace(db);
});

const yes: Rating = { key: 'yes', label: 'Ja 🙂', sign: 'tick', color: 'green', outside: false };
const no: Rating = { key: 'no', label: 'Nein', sign: 'cross', color: 'red', outside: false };
const unclear: Rating = { key: 'unclear', label: 'Unklar', sign: 'dash', color: 'grey', outside: true };
const scale = (given: Partial<Scale> = {}): Scale => ({
  name: 'Ja oder nein',
  kind: 'ordinal',
  ratings: [yes, no, unclear],
  ...given,
});

const create = (actor: Actor, given: Partial<Scale> = {}) =>
  perform(actor, (write) => createScale(actor, write, scale(given)));
const revise = (actor: Actor, scaleId: string, given: Partial<Scale> = {}) =>
  perform(actor, (write) => reviseScale(actor, write, { scaleId, ...scale(given) }));
const retire = (actor: Actor, scaleId: string, retired = true) =>
  perform(actor, (write) => retireScale(actor, write, { scaleId, retired }));

describe('createScale', () => {
  it('makes the first version of a family', async () => {
    const made = await create(desk.editor);
    expect(made).toMatchObject({ ...scale(), familyId: made.id, version: 1, usable: true, retiredAt: null });
    expect(await listKinds(db, desk.workspaceId)).toEqual(['scale.created']);
  });

  it('knows no outside where there is no order', async () => {
    const made = await create(desk.editor, { kind: 'nominal' });
    expect(made.ratings.map(({ outside }) => outside)).toEqual([false, false, false]);
  });

  it.each([
    ['one rating', { ratings: [yes] }],
    ['two ratings with one sign', { ratings: [yes, { ...no, sign: 'tick' as const }] }],
    ['two ratings with one label', { ratings: [yes, { ...no, label: ' ja 🙂 ' }] }],
    ['two ratings with one key', { ratings: [yes, { ...no, key: 'yes' }] }],
    ['one rating in the order', { ratings: [yes, unclear] }],
  ])('refuses %s', async (_what, given) => {
    await expect(create(desk.editor, given)).rejects.toMatchObject({
      code: 'INVALID',
      data: { field: 'ratings' },
    });
  });

  it('refuses reviewers and observers', async () => {
    await expect(create(desk.ines)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(create(desk.observer)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('reviseScale', () => {
  it('makes a new version and leaves the old one to the cases that use it', async () => {
    const caseId = await buildCase(db, desk);
    const made = await revise(desk.editor, desk.scaleId, { ratings: [yes, no] });
    expect(made).toMatchObject({ familyId: desk.scaleId, version: 2, usable: true });
    expect(await db.case.findFirstOrThrow({ where: { id: caseId } })).toMatchObject({
      scaleId: desk.scaleId,
    });
    const list = await listScales(desk.observer, db);
    expect(list.map(({ version, usable, cases }) => ({ version, usable, cases }))).toEqual([
      { version: 2, usable: true, cases: 0 },
      { version: 1, usable: false, cases: 1 },
    ]);
    expect(list[1]?.ratings).toHaveLength(4);
  });

  it('gives the new version to cases to come where it was their standard', async () => {
    const made = await revise(desk.editor, desk.scaleId);
    const workspace = await db.workspace.findUniqueOrThrow({ where: { id: desk.workspaceId } });
    expect(workspace.defaultScaleId).toBe(made.id);
  });

  it('refuses an older version with the newest, also when two editors revise at once', async () => {
    const results = await Promise.allSettled([
      revise(desk.editor, desk.scaleId),
      revise(desk.owner, desk.scaleId),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(revise(desk.editor, desk.scaleId)).rejects.toMatchObject({
      code: 'VERSION_CONFLICT',
      data: { current: { version: 2 } },
    });
  });

  it('refuses a key that an older version used for something', async () => {
    const first = await create(desk.editor);
    const second = await revise(desk.editor, first.id, { ratings: [yes, no] });
    await expect(revise(desk.editor, second.id)).rejects.toMatchObject({ data: { field: 'ratings' } });
  });

  it('refuses faults, reviewers, and scales of another workspace', async () => {
    await expect(revise(desk.editor, desk.scaleId, { ratings: [yes] })).rejects.toMatchObject({
      code: 'INVALID',
    });
    await expect(revise(desk.ines, desk.scaleId)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const other = await buildWorkspace(db);
    await expect(revise(other.editor, desk.scaleId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('retireScale', () => {
  it('takes a scale out of the choice and brings it back', async () => {
    const { id } = await create(desk.editor);
    expect(await retire(desk.editor, id)).toMatchObject({ usable: false });
    await expect(revise(desk.editor, id)).rejects.toMatchObject({ data: { rule: 'scale_retired' } });
    await retire(desk.editor, id);
    expect(await retire(desk.editor, id, false)).toMatchObject({ usable: true, retiredAt: null });
    expect(await listKinds(db, desk.workspaceId)).toEqual([
      'scale.created',
      'scale.retired',
      'scale.revised',
    ]);
  });

  it('refuses the scale that new cases get, an old version, and reviewers', async () => {
    await expect(retire(desk.editor, desk.scaleId)).rejects.toMatchObject({
      data: { rule: 'default_scale' },
    });
    await revise(desk.editor, desk.scaleId);
    await expect(retire(desk.editor, desk.scaleId)).rejects.toMatchObject({ code: 'VERSION_CONFLICT' });
    await expect(retire(desk.ines, desk.scaleId)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
