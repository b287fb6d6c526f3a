import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Db } from '@/lib/db/database';
import { ensureSetupToken } from '@/lib/server/auth/setup-token';
import type { Actor } from '@/lib/server/core/actor';
import { setUpDesk } from '@/lib/server/people/set-up-desk';
import { loadSampleCase, prepareSample } from '@/lib/server/sample-case/load-sample-case';
import { change } from '@/tests/support/change';
import { createTestDatabase } from '@/tests/support/database';
import { silenceLog } from '@/tests/support/silent-log';

let db: Db;
let dataDir: string;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'variorum-'));
  vi.stubEnv('DATA_DIR', dataDir);
  db = await createTestDatabase();
});

afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await rm(dataDir, { recursive: true });
});

const setUp = async (sampleCase: boolean, load: (actor: Actor) => Promise<unknown>) =>
  setUpDesk(
    {
      token: await ensureSetupToken(dataDir),
      workspaceName: 'Northern desk',
      name: 'Ruth',
      email: 'ruth@desk.example',
      password: 'correct horse battery',
      sampleCase,
    },
    load,
  );
const load = (actor: Actor) => {
  const prepared = prepareSample();
  return change(actor, (write) => loadSampleCase(actor, write, prepared));
};

it('loads the sample case where it is wished for', async () => {
  expect(await setUp(true, load)).toEqual({ workspace: 'northern-desk', sampleLoaded: true });
  expect(await db.case.count()).toBe(1);
});

it('leaves the desk empty where it is not', async () => {
  expect(await setUp(false, load)).toEqual({ workspace: 'northern-desk', sampleLoaded: false });
  expect(await db.case.count()).toBe(0);
});

it('lets the owner go on, and load it later, when the sample fails', async () => {
  const readLog = silenceLog();
  const owners: Actor[] = [];
  const answer = await setUp(true, async (actor) => {
    owners.push(actor);
    throw new Error('no room on the disk');
  });
  expect(answer).toEqual({ workspace: 'northern-desk', sampleLoaded: false });
  expect(readLog()).toContain('no room on the disk');
  expect(await db.user.count()).toBe(1);
  for (const owner of owners) await load(owner);
  expect(await db.case.count()).toBe(1);
});
