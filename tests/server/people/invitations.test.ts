import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Db } from '@/lib/db/database';
import type { Actor } from '@/lib/server/core/actor';
import { runWrite } from '@/lib/server/core/write';
import { acceptInvitation } from '@/lib/server/people/accept-invitation';
import { createInvitation } from '@/lib/server/people/create-invitation';
import { listInvitations } from '@/lib/server/people/list-invitations';
import { previewInvitation } from '@/lib/server/people/preview-invitation';
import { revokeInvitation } from '@/lib/server/people/revoke-invitation';
import { openBrowser } from '@/tests/support/browser';
import { buildInvitation } from '@/tests/support/build-invitation';
import { buildPerson, goodPassword } from '@/tests/support/build-person';
import { type BuiltWorkspace, buildWorkspace } from '@/tests/support/build-workspace';
import { createTestDatabase } from '@/tests/support/database';
import { silenceLog } from '@/tests/support/silent-log';

let db: Db;
let desk: BuiltWorkspace;

beforeEach(async () => {
  vi.stubEnv('NEXTAUTH_SECRET', 'a secret for tests');
  vi.stubEnv('NEXTAUTH_URL', undefined);
  vi.stubEnv('SMTP_URL', undefined);
  vi.stubEnv('HOST', undefined);
  silenceLog();
  db = await createTestDatabase();
  desk = await buildWorkspace(db);
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

const revoke = (actor: Actor, input: { invitationId: string }) =>
  runWrite({ actor, procedure: 'invitations.revoke', input }, (write) =>
    revokeInvitation(actor, write, input),
  );
const local = new Headers({ host: 'localhost:3000' });
const eve = { kind: 'new' as const, name: 'Eve', email: 'Eve@desk.example', password: goodPassword };

function readSecret(url: string): string {
  return new URL(url).pathname.replace('/join/', '');
}

describe('inviting', () => {
  it('answers a link that is kept as a hash only', async () => {
    const { invitation, url, mail } = await createInvitation(
      desk.owner,
      { headers: local },
      {
        role: 'editor',
        days: 7,
      },
    );
    expect(url).toMatch(/^http:\/\/localhost:3000\/join\/[\w-]{43}$/);
    expect(mail).toBe('none');
    expect(invitation).toMatchObject({
      role: 'editor',
      email: null,
      state: 'open',
      createdBy: { name: 'Ruth Owner' },
    });
    expect(Date.parse(invitation.expiresAt) - Date.parse(invitation.createdAt)).toBe(7 * 24 * 3_600_000);
    const stored = [await db.invitation.findMany(), await db.activity.findMany({ omit: { seq: true } })];
    expect(JSON.stringify(stored)).not.toContain(readSecret(url));
  });

  it('says when the link reaches only this machine', async () => {
    const input = { role: 'editor' as const, days: 7 };
    expect((await createInvitation(desk.owner, { headers: local }, input)).onlyThisMachine).toBe(true);
    const network = new Headers({ host: '192.168.1.20:3000' });
    const answer = await createInvitation(desk.owner, { headers: network }, input);
    expect(answer).toMatchObject({ onlyThisMachine: false });
    expect(new URL(answer.url).origin).toBe('http://192.168.1.20:3000');
  });

  it('mails the link when it has an address', async () => {
    const { mail, url } = await createInvitation(
      desk.owner,
      { headers: local },
      {
        role: 'observer',
        email: 'Eve@desk.example',
        days: 1,
      },
    );
    expect(mail).toBe('outbox');
    expect(await db.outboxMail.findMany()).toMatchObject([
      {
        toEmail: 'eve@desk.example',
        workspaceId: desk.workspaceId,
        subject: 'Ruth Owner invites you to Northern desk',
      },
    ]);
    const { text } = await db.outboxMail.findFirstOrThrow();
    expect(text).toContain(url);
    expect(text).toContain('as an observer');
    expect(text).toContain('for one day');
  });

  it('gives a repeated request the same link and mails it once', async () => {
    const request = { headers: local, idempotencyKey: 'one press of the button' };
    const input = { role: 'observer' as const, email: 'eve@desk.example', days: 1 };
    const first = await createInvitation(desk.owner, request, input);
    const second = await createInvitation(desk.owner, request, input);
    expect(second).toMatchObject({ url: first.url, invitation: first.invitation });
    expect(await db.invitation.count()).toBe(1);
    expect(await db.outboxMail.count()).toBe(1);
    const kept = await db.idempotencyKey.findFirstOrThrow();
    expect(JSON.stringify(kept)).not.toContain(readSecret(first.url));
  });

  it.each(['editor', 'ines', 'observer'] as const)('is refused to the %s', async (who) => {
    await expect(
      createInvitation(desk[who], { headers: local }, { role: 'observer', days: 7 }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(listInvitations(desk[who], db)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(revoke(desk[who], { invitationId: desk.workspaceId })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});

describe('an invitation', () => {
  it('makes a new person a member who can sign in', async () => {
    const secret = await buildInvitation(db, { owner: desk.owner, role: 'editor' });
    const { userId, workspace } = await acceptInvitation({ secret, as: eve });
    expect(workspace).toBe(desk.slug);
    expect(await db.user.findUniqueOrThrow({ where: { id: userId } })).toMatchObject({
      name: 'Eve',
      email: 'eve@desk.example',
      emailProvenAt: null,
    });
    const key = { workspaceId: desk.workspaceId, userId };
    expect(await db.membership.findFirst({ where: key })).toMatchObject({ role: 'editor', removedAt: null });
    expect(await db.activity.findMany({ where: { kind: 'member.joined' } })).toMatchObject([
      { actorId: userId },
    ]);
    const browser = openBrowser();
    const next = await browser.signIn('password', { email: 'eve@desk.example', password: goodPassword });
    expect(next.searchParams.get('error')).toBeNull();
  });

  it('makes somebody with an account a member', async () => {
    const ada = await buildPerson(db);
    const secret = await buildInvitation(db, { owner: desk.owner });
    const as = { kind: 'viewer' as const, userId: ada.id, name: ada.name, email: ada.email };
    await acceptInvitation({ secret, as });
    expect(await db.membership.count({ where: { userId: ada.id } })).toBe(1);
    expect(await db.user.count({ where: { email: ada.email } })).toBe(1);
  });

  it('brings back a removed member, with the new role', async () => {
    await db.membership.updateMany({ where: { userId: desk.ines.userId }, data: { removedAt: new Date() } });
    const secret = await buildInvitation(db, { owner: desk.owner, role: 'observer' });
    await acceptInvitation({ secret, as: { ...desk.ines, kind: 'viewer' } });
    const key = { workspaceId: desk.workspaceId, userId: desk.ines.userId };
    expect(await db.membership.findFirst({ where: key })).toMatchObject({
      role: 'observer',
      removedAt: null,
    });
  });

  it('is used once, even by two at the same moment', async () => {
    const secret = await buildInvitation(db, { owner: desk.owner });
    const both = await Promise.allSettled([
      acceptInvitation({ secret, as: eve }),
      acceptInvitation({ secret, as: { ...eve, email: 'zoe@desk.example' } }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(acceptInvitation({ secret, as: eve })).rejects.toMatchObject({
      data: { rule: 'invitation.used' },
    });
    expect(await db.user.count({ where: { email: { in: ['eve@desk.example', 'zoe@desk.example'] } } })).toBe(
      1,
    );
  });

  it('is refused once it has expired or was revoked', async () => {
    const expired = await buildInvitation(db, { owner: desk.owner, expiresAt: new Date() });
    await expect(acceptInvitation({ secret: expired, as: eve })).rejects.toMatchObject({
      data: { rule: 'invitation.expired' },
    });
    const { invitation, url } = await createInvitation(
      desk.owner,
      { headers: local },
      {
        role: 'editor',
        days: 7,
      },
    );
    await revoke(desk.owner, { invitationId: invitation.id });
    await expect(acceptInvitation({ secret: readSecret(url), as: eve })).rejects.toMatchObject({
      data: { rule: 'invitation.revoked' },
    });
    expect(await db.user.count({ where: { email: 'eve@desk.example' } })).toBe(0);
  });

  it('is refused to another address than the one it is for', async () => {
    const secret = await buildInvitation(db, { owner: desk.owner, email: 'ben@desk.example' });
    await expect(acceptInvitation({ secret, as: eve })).rejects.toMatchObject({
      data: { rule: 'invitation.other-email' },
    });
  });

  it('gives nobody another person’s account', async () => {
    await buildPerson(db, { email: 'eve@desk.example' });
    const secret = await buildInvitation(db, { owner: desk.owner });
    await expect(acceptInvitation({ secret, as: eve })).rejects.toMatchObject({
      data: { rule: 'account.exists' },
    });
    expect((await db.invitation.findFirstOrThrow()).usedAt).toBeNull();
  });

  it('is not used up by a member', async () => {
    const secret = await buildInvitation(db, { owner: desk.owner, role: 'owner' });
    await expect(acceptInvitation({ secret, as: { ...desk.ines, kind: 'viewer' } })).rejects.toMatchObject({
      data: { rule: 'member.already' },
    });
    expect((await db.invitation.findFirstOrThrow()).usedAt).toBeNull();
  });

  it('cannot be guessed', async () => {
    await expect(acceptInvitation({ secret: 'guessed', as: eve })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('can be revoked by an owner of its workspace only', async () => {
    const other = await buildWorkspace(db);
    const { invitation } = await createInvitation(
      other.owner,
      { headers: local },
      { role: 'editor', days: 7 },
    );
    await expect(revoke(desk.owner, { invitationId: invitation.id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('cannot be revoked after it was used', async () => {
    const { invitation, url } = await createInvitation(
      desk.owner,
      { headers: local },
      {
        role: 'editor',
        days: 7,
      },
    );
    await acceptInvitation({ secret: readSecret(url), as: eve });
    await expect(revoke(desk.owner, { invitationId: invitation.id })).rejects.toMatchObject({
      data: { rule: 'invitation.used' },
    });
    expect(await listInvitations(desk.owner, db)).toMatchObject([{ id: invitation.id, state: 'used' }]);
  });
});

describe('the page behind a link', () => {
  it('says what is offered, by whom and to whom', async () => {
    const secret = await buildInvitation(db, {
      owner: desk.owner,
      role: 'reviewer',
      email: 'ada@desk.example',
    });
    expect(await previewInvitation({ headers: local }, secret)).toMatchObject({
      workspaceName: 'Northern desk',
      role: 'reviewer',
      email: 'ada@desk.example',
      invitedBy: 'Ruth Owner',
      signedInAs: null,
    });
    await buildPerson(db);
    const browser = openBrowser();
    await browser.signIn('password', { email: 'ada@desk.example', password: goodPassword });
    const { signedInAs } = await previewInvitation({ headers: browser.headers() }, secret);
    expect(signedInAs).toBe('ada@desk.example');
  });

  it('shows whoever has accepted it the way in, and others that it is used', async () => {
    const secret = await buildInvitation(db, { owner: desk.owner });
    await acceptInvitation({ secret, as: eve });
    const browser = openBrowser();
    await browser.signIn('password', { email: 'eve@desk.example', password: goodPassword });
    await expect(previewInvitation({ headers: browser.headers() }, secret)).rejects.toMatchObject({
      data: { rule: 'invitation.accepted', current: { workspace: desk.slug } },
    });
    await expect(previewInvitation({ headers: local }, secret)).rejects.toMatchObject({
      data: { rule: 'invitation.used' },
    });
  });
});
