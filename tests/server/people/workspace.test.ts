import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Db } from '@/lib/db/database';
import type { Actor } from '@/lib/server/core/actor';
import { runWrite } from '@/lib/server/core/write';
import { getWorkspace } from '@/lib/server/people/get-workspace';
import { joinWorkspace } from '@/lib/server/people/join-workspace';
import { updateWorkspace, type WorkspaceChange } from '@/lib/server/people/update-workspace';
import { openBrowser } from '@/tests/support/browser';
import { buildInvitation } from '@/tests/support/build-invitation';
import { buildPerson, goodPassword } from '@/tests/support/build-person';
import { type BuiltWorkspace, buildWorkspace } from '@/tests/support/build-workspace';
import { createTestDatabase } from '@/tests/support/database';

let db: Db;
let desk: BuiltWorkspace;

beforeEach(async () => {
  vi.stubEnv('NEXTAUTH_SECRET', 'a secret for tests');
  vi.stubEnv('NEXTAUTH_URL', undefined);
  db = await createTestDatabase();
  desk = await buildWorkspace(db);
});

afterEach(() => vi.unstubAllEnvs());

const update = (actor: Actor, input: WorkspaceChange) =>
  runWrite({ actor, procedure: 'workspaces.update', input }, (write) => updateWorkspace(actor, write, input));

describe('the workspace', () => {
  it('comes with its people, its scales and what the viewer may do', async () => {
    await db.membership.updateMany({ where: { userId: desk.tomas.userId }, data: { removedAt: new Date() } });
    const found = await getWorkspace(desk.ines, db);
    expect(found).toMatchObject({
      slug: desk.slug,
      name: 'Northern desk',
      role: 'reviewer',
      defaultScaleId: desk.scaleId,
    });
    expect(found.people.map(({ name }) => name)).toEqual([
      'Edda Editor',
      'Ines Reviewer',
      'Olga Observer',
      'Ruth Owner',
    ]);
    expect(found.scales).toMatchObject([{ id: desk.scaleId, usable: true }]);
    expect(found.can).toMatchObject({
      'verdicts.submit': true,
      'workspace.edit': false,
      'outbox.view': false,
    });
  });

  it('is changed by an owner, and keeps its address', async () => {
    const after = await update(desk.owner, { version: 1, name: 'Southern desk', peopleInReports: 'letter' });
    expect(after).toMatchObject({
      name: 'Southern desk',
      slug: desk.slug,
      peopleInReports: 'letter',
      version: 2,
    });
    expect(await db.activity.findMany()).toMatchObject([
      { kind: 'workspace.changed', data: { changed: ['name', 'peopleInReports'] } },
    ]);
  });

  it('is not changed by somebody who saw an older version', async () => {
    await update(desk.owner, { version: 1, name: 'Southern desk' });
    await expect(update(desk.owner, { version: 1, name: 'Eastern desk' })).rejects.toMatchObject({
      code: 'VERSION_CONFLICT',
      data: { current: { name: 'Southern desk', version: 2 } },
    });
  });

  it('takes no scale of another workspace and no retired one', async () => {
    const other = await buildWorkspace(db);
    await expect(update(desk.owner, { version: 1, defaultScaleId: other.scaleId })).rejects.toMatchObject({
      data: { field: 'defaultScaleId' },
    });
    await db.ratingScale.updateMany({ data: { retiredAt: new Date() } });
    await expect(update(desk.owner, { version: 1, defaultScaleId: desk.scaleId })).rejects.toMatchObject({
      data: { field: 'defaultScaleId' },
    });
  });

  it.each(['editor', 'ines', 'observer'] as const)('is not changed by the %s', async (who) => {
    await expect(update(desk[who], { version: 1, name: 'Mine' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});

describe('joining from the page of an invitation', () => {
  const anonymous = { headers: new Headers({ host: 'localhost:3000' }) };
  const form = { name: 'Eve', email: 'eve@desk.example', password: goodPassword };

  it('takes a new person’s form, and asks their browser to sign in', async () => {
    const token = await buildInvitation(db, { owner: desk.owner });
    expect(await joinWorkspace(anonymous, { token, ...form })).toEqual({
      workspace: desk.slug,
      signIn: 'needed',
    });
  });

  it.each(['name', 'email', 'password'] as const)('asks a new person for the %s', async (field) => {
    const token = await buildInvitation(db, { owner: desk.owner });
    await expect(joinWorkspace(anonymous, { token, ...form, [field]: undefined })).rejects.toMatchObject({
      code: 'INVALID',
      data: { field },
    });
  });

  it('asks nothing of whoever is signed in', async () => {
    const ada = await buildPerson(db);
    const browser = openBrowser();
    await browser.signIn('password', { email: ada.email, password: goodPassword });
    const token = await buildInvitation(db, { owner: desk.owner });
    expect(await joinWorkspace({ headers: browser.headers() }, { token })).toEqual({
      workspace: desk.slug,
      signIn: 'done',
    });
    expect(await db.membership.count({ where: { userId: ada.id } })).toBe(1);
  });
});
