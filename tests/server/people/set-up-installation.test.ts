import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Db } from '@/lib/db/database';
import { findViewer } from '@/lib/server/auth/get-viewer';
import { isSetupOpen } from '@/lib/server/auth/is-setup-open';
import { ensureSetupToken } from '@/lib/server/auth/setup-token';
import { setUpInstallation } from '@/lib/server/people/set-up-installation';
import { openBrowser } from '@/tests/support/browser';
import { createTestDatabase } from '@/tests/support/database';

let db: Db;
let dataDir: string;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'variorum-'));
  vi.stubEnv('DATA_DIR', dataDir);
  vi.stubEnv('NEXTAUTH_SECRET', 'a secret for tests');
  vi.stubEnv('NEXTAUTH_URL', undefined);
  db = await createTestDatabase();
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(dataDir, { recursive: true });
});

const form = {
  workspaceName: 'Northern desk',
  name: 'Ruth',
  email: 'Ruth@desk.example',
  password: 'correct horse battery',
};

it('makes the owner, the workspace and its scales, and the owner can sign in', async () => {
  const token = await ensureSetupToken(dataDir);
  expect(await isSetupOpen(token)).toBe(true);
  const owner = await setUpInstallation({ ...form, token });
  expect(owner).toMatchObject({ workspaceSlug: 'northern-desk', role: 'owner', email: 'ruth@desk.example' });
  expect(await db.workspace.findMany({ include: { scales: true, memberships: true } })).toMatchObject([
    {
      name: 'Northern desk',
      slug: 'northern-desk',
      activitySeq: 1n,
      memberships: [{ userId: owner.userId, role: 'owner' }],
    },
  ]);
  const scales = await db.ratingScale.findMany({ orderBy: { name: 'asc' } });
  expect(scales.map(({ name, kind }) => [name, kind])).toEqual([
    ['Supported / refuted', 'nominal'],
    ['True to false', 'ordinal'],
  ]);
  expect((await db.workspace.findFirstOrThrow()).defaultScaleId).toBe(scales[0]?.id);
  expect(await db.activity.findMany()).toMatchObject([{ kind: 'workspace.created', actorId: owner.userId }]);
  const browser = openBrowser();
  await browser.signIn('password', { email: form.email, password: form.password });
  expect(await findViewer({ headers: browser.headers() })).toMatchObject({ userId: owner.userId });
});

it('refuses another token', async () => {
  await ensureSetupToken(dataDir);
  await expect(setUpInstallation({ ...form, token: 'guessed' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(await db.user.count()).toBe(0);
});

it('happens once, even for two who hold the link at the same moment', async () => {
  const token = await ensureSetupToken(dataDir);
  const both = await Promise.allSettled([
    setUpInstallation({ ...form, token }),
    setUpInstallation({ ...form, email: 'eve@desk.example', token }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await db.user.count()).toBe(1);
  expect(await isSetupOpen(token)).toBe(false);
  await expect(setUpInstallation({ ...form, token })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

it('names the address of a workspace whose name has no Latin letters', async () => {
  const owner = await setUpInstallation({
    ...form,
    workspaceName: 'مكتب الشمال',
    token: await ensureSetupToken(dataDir),
  });
  expect(owner.workspaceSlug).toBe('desk');
});
