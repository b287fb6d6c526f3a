import { beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '@/lib/db/database';
import { createHolder } from '@/lib/server/office-holders/create-holder';
import { listHolders } from '@/lib/server/office-holders/list-holders';
import { updateHolder } from '@/lib/server/office-holders/update-holder';
import { type BuiltWorkspace, buildWorkspace } from '@/tests/support/build-workspace';
import { change } from '@/tests/support/change';
import { createTestDatabase } from '@/tests/support/database';
import { listKinds } from '@/tests/support/perform';

let db: Db;
let desk: BuiltWorkspace;

beforeEach(async () => {
  db = await createTestDatabase();
  desk = await buildWorkspace(db);
});

const sundby = { person: 'Åda Sundby', office: 'President of Northland', heldFrom: '2021', heldUntil: null };
const create = (fields: Parameters<typeof createHolder>[2] = sundby, actor = desk.editor) =>
  change(actor, (write) => createHolder(actor, write, fields));
type Fields = Omit<Parameters<typeof updateHolder>[2], 'holderId'>;
const update = (holderId: string, fields: Fields, actor = desk.editor) =>
  change(actor, (write) => updateHolder(actor, write, { holderId, ...fields }));

describe('the list of office-holders', () => {
  it('is kept by editors and read by everybody', async () => {
    expect(await create()).toMatchObject({ ...sundby, version: 1, removed: false });
    await expect(create(sundby, desk.ines)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await listHolders(desk.observer, db)).toMatchObject([
      { person: 'Åda Sundby', can: { 'officeHolders.edit': false } },
    ]);
  });

  it('keeps who was taken off it, and puts them back', async () => {
    const { id } = await create();
    expect(await update(id, { version: 1, heldUntil: '2025-03' })).toMatchObject({ heldUntil: '2025-03' });
    expect(await update(id, { version: 2, removed: true })).toMatchObject({ removed: true });
    expect(await update(id, { version: 3, removed: false })).toMatchObject({ removed: false, version: 4 });
    await expect(update(id, { version: 1, person: 'B' })).rejects.toMatchObject({
      code: 'VERSION_CONFLICT',
      data: { current: { version: 4 } },
    });
    expect(await listKinds(db, desk.workspaceId)).toEqual([
      'office_holder.added',
      'office_holder.changed',
      'office_holder.removed',
      'office_holder.restored',
    ]);
  });

  it('takes no term that ends before it begins, as far as its dates are known', async () => {
    await expect(create({ ...sundby, heldUntil: '2020-12-31' })).rejects.toMatchObject({
      data: { field: 'heldUntil' },
    });
    const { id } = await create({ ...sundby, heldUntil: '2021-03' });
    await expect(update(id, { version: 1, heldFrom: '2021-04-02' })).rejects.toMatchObject({
      data: { field: 'heldUntil' },
    });
  });
});
