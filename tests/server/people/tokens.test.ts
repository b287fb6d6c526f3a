import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Db } from '@/lib/db/database';
import { createToken } from '@/lib/server/people/create-token';
import { listTokens } from '@/lib/server/people/list-tokens';
import { revokeToken } from '@/lib/server/people/revoke-token';
import { type BuiltWorkspace, buildWorkspace } from '@/tests/support/build-workspace';
import { createTestDatabase } from '@/tests/support/database';

let db: Db;
let desk: BuiltWorkspace;

beforeEach(async () => {
  vi.stubEnv('NEXTAUTH_SECRET', 'a secret for tests');
  db = await createTestDatabase();
  desk = await buildWorkspace(db);
});

afterEach(() => vi.unstubAllEnvs());

const input = { name: 'Import at night', role: 'reviewer' as const, days: 30 };

it('shows the secret of a new token once, and keeps its hash', async () => {
  const { token, secret } = await createToken({ actor: desk.editor, idempotencyKey: 'one press' }, input);
  expect(secret).toMatch(/^vrm_[\w-]{43}$/);
  expect(token).toMatchObject({
    name: 'Import at night',
    role: 'reviewer',
    lastFour: secret.slice(-4),
    lastUsedAt: null,
  });
  expect(Date.parse(token.expiresAt ?? '') - Date.parse(token.createdAt)).toBe(30 * 24 * 3_600_000);
  expect(await listTokens(desk.editor)).toEqual([token]);
  const stored = [
    await db.accessToken.findMany(),
    await db.idempotencyKey.findMany(),
    await db.activity.findMany({ omit: { seq: true } }),
  ];
  expect(JSON.stringify(stored)).not.toContain(secret.slice(4));
});

it('gives a repeated request the same token, and another request another one', async () => {
  const by = { actor: desk.editor, idempotencyKey: 'one press' };
  const first = await createToken(by, input);
  expect(await createToken(by, input)).toEqual(first);
  const second = await createToken({ actor: desk.editor, idempotencyKey: 'another press' }, input);
  const third = await createToken({ actor: desk.editor }, input);
  expect(new Set([first.secret, second.secret, third.secret]).size).toBe(3);
});

it('refuses a token that could do more than its holder', async () => {
  await expect(createToken({ actor: desk.ines }, { ...input, role: 'editor' })).rejects.toMatchObject({
    code: 'INVALID',
    data: { field: 'role' },
  });
});

it('lets no token make, list or revoke tokens', async () => {
  const actor = { ...desk.owner, via: 'token' as const };
  await expect(createToken({ actor }, input)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(listTokens(actor)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(revokeToken({ actor }, { tokenId: desk.workspaceId })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
});

it('revokes one’s own token, once', async () => {
  const { token } = await createToken({ actor: desk.editor }, input);
  expect(await revokeToken({ actor: desk.editor }, { tokenId: token.id })).toEqual({ revoked: true });
  expect(await listTokens(desk.editor)).toEqual([]);
  await expect(revokeToken({ actor: desk.editor }, { tokenId: token.id })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});

it('knows nobody else’s tokens', async () => {
  const { token } = await createToken({ actor: desk.editor }, input);
  expect(await listTokens(desk.owner)).toEqual([]);
  await expect(revokeToken({ actor: desk.owner }, { tokenId: token.id })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  expect(await listTokens(desk.editor)).toHaveLength(1);
});
