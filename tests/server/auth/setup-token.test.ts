import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkSetupToken, consumeSetupToken, ensureSetupToken } from '@/lib/server/auth/setup-token';

let dataDir: string;

beforeEach(async () => {
  dataDir = join(await mkdtemp(join(tmpdir(), 'variorum-')), 'data');
});

afterEach(() => rm(join(dataDir, '..'), { recursive: true }));

it('makes one token, in a file that only this user reads, and keeps it', async () => {
  const tokens = await Promise.all([1, 2, 3].map(() => ensureSetupToken(dataDir)));
  expect(tokens[0]).toMatch(/^[\w-]{43}$/);
  expect(new Set(tokens).size).toBe(1);
  expect((await stat(join(dataDir, 'setup-token'))).mode & 0o777).toBe(0o600);
  expect(await ensureSetupToken(dataDir)).toBe(tokens[0]);
});

it('closes a file that others could read', async () => {
  await ensureSetupToken(dataDir);
  await writeFile(join(dataDir, 'setup-token'), 'a token\n', { mode: 0o644 });
  expect(await ensureSetupToken(dataDir)).toBe('a token');
  expect((await stat(join(dataDir, 'setup-token'))).mode & 0o777).toBe(0o600);
});

it('knows the token, and no other text', async () => {
  const token = await ensureSetupToken(dataDir);
  expect(await checkSetupToken(dataDir, token)).toBe(true);
  for (const other of ['', token.slice(1), `${token}x`, 'é\u0301🗝️']) {
    expect(await checkSetupToken(dataDir, other)).toBe(false);
  }
});

it('knows none once it is used, nor before there is one', async () => {
  expect(await checkSetupToken(dataDir, '')).toBe(false);
  const token = await ensureSetupToken(dataDir);
  await consumeSetupToken(dataDir);
  await consumeSetupToken(dataDir);
  expect(await checkSetupToken(dataDir, token)).toBe(false);
});
