import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Db } from '@/lib/db/database';
import type { Actor } from '@/lib/server/core/actor';
import { runWrite } from '@/lib/server/core/write';
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

const revoke = (actor: Actor, given: { tokenId: string }) =>
  runWrite({ actor, procedure: 'tokens.revoke', input: given }, (write) => revokeToken(actor, write, given));
const input = { name: 'Import at night', role: 'reviewer' as const, days: 30 };

it('shows the secret of a new token once, and keeps its hash', async () => {
  const { token, secret } = await createToken(desk.editor, { idempotencyKey: 'one press' }, input);
  expect(secret).toMatch(/^vrm_[\w-]{43}$/);
  expect(token).toMatchObject({
    name: 'Import at night',
    role: 'reviewer',
    lastFour: secret.slice(-4),
    lastUsedAt: null,
  });
  expect(Date.parse(token.expiresAt ?? '') - Date.parse(token.createdAt)).toBe(30 * 24 * 3_600_000);
  expect(await listTokens(desk.editor, db)).toEqual([token]);
  const stored = [
    await db.accessToken.findMany(),
    await db.idempotencyKey.findMany(),
    await db.activity.findMany({ omit: { seq: true } }),
  ];
  expect(JSON.stringify(stored)).not.toContain(secret.slice(4));
});

it('gives a repeated request the same token, and another request another one', async () => {
  const request = { idempotencyKey: 'one press' };
  const first = await createToken(desk.editor, request, input);
  expect(await createToken(desk.editor, request, input)).toEqual(first);
  const second = await createToken(desk.editor, { idempotencyKey: 'another press' }, input);
  const third = await createToken(desk.editor, {}, input);
  expect(new Set([first.secret, second.secret, third.secret]).size).toBe(3);
});

it('refuses a token that could do more than its holder', async () => {
  await expect(createToken(desk.ines, {}, { ...input, role: 'editor' })).rejects.toMatchObject({
    code: 'INVALID',
    data: { field: 'role' },
  });
});

it('lets no token make, list or revoke tokens', async () => {
  const actor = { ...desk.owner, via: 'token' as const };
  await expect(createToken(actor, {}, input)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(listTokens(actor, db)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(revoke(actor, { tokenId: desk.workspaceId })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
});

it('revokes one’s own token, once', async () => {
  const { token } = await createToken(desk.editor, {}, input);
  expect(await revoke(desk.editor, { tokenId: token.id })).toEqual({ revoked: true });
  expect(await listTokens(desk.editor, db)).toEqual([]);
  await expect(revoke(desk.editor, { tokenId: token.id })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});

it('knows nobody else’s tokens', async () => {
  const { token } = await createToken(desk.editor, {}, input);
  expect(await listTokens(desk.owner, db)).toEqual([]);
  await expect(revoke(desk.owner, { tokenId: token.id })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  expect(await listTokens(desk.editor, db)).toHaveLength(1);
});
