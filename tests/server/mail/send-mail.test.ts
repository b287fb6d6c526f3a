import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Db } from '@/lib/db/database';
import { sendMail } from '@/lib/server/mail/send-mail';
import { createInvitation } from '@/lib/server/people/create-invitation';
import { buildWorkspace } from '@/tests/support/build-workspace';
import { createTestDatabase } from '@/tests/support/database';
import { silenceLog } from '@/tests/support/silent-log';
import { type SmtpServer, startSmtpServer } from '@/tests/support/smtp-server';

let db: Db;
let server: SmtpServer | undefined;

beforeEach(async () => {
  vi.stubEnv('NEXTAUTH_SECRET', 'a secret for tests');
  vi.stubEnv('NEXTAUTH_URL', undefined);
  vi.stubEnv('SMTP_URL', undefined);
  db = await createTestDatabase();
});

afterEach(async () => {
  await server?.stop();
  server = undefined;
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

const mail = {
  to: 'ada@desk.example',
  subject: 'A subject',
  text: 'First line\n\nhttp://localhost:3000/join/x',
};

it('hands mail to the mail server that is set, from the sender that is set', async () => {
  server = await startSmtpServer();
  vi.stubEnv('SMTP_URL', server.url);
  vi.stubEnv('MAIL_FROM', 'Desk <desk@desk.example>');
  const readLog = silenceLog();
  await sendMail(mail);
  expect(server.mails).toHaveLength(1);
  expect(server.mails[0]).toContain('From: Desk <desk@desk.example>');
  expect(server.mails[0]).toContain('To: ada@desk.example');
  expect(server.mails[0]).toContain('http://localhost:3000/join/x');
  expect(await db.outboxMail.count()).toBe(0);
  expect(readLog()).toBe('');
});

it('keeps mail in the log and the outbox while none is set, for thirty days', async () => {
  const readLog = silenceLog();
  const id = '0198a5c0-0000-7000-8000-00000000000a';
  const createdAt = new Date(Date.now() - 31 * 24 * 3_600_000);
  await db.outboxMail.create({ data: { id, toEmail: 'x@desk.example', subject: '', text: '', createdAt } });
  await sendMail(mail);
  expect(await db.outboxMail.findMany()).toMatchObject([
    { toEmail: mail.to, subject: mail.subject, text: mail.text, workspaceId: null },
  ]);
  expect(readLog()).toContain(mail.text);
});

it('says when the mail server refuses', async () => {
  server = await startSmtpServer({ refuses: true });
  vi.stubEnv('SMTP_URL', server.url);
  await expect(sendMail(mail)).rejects.toThrow('550');
});

it('leaves an invitation standing that could not be mailed, and says so', async () => {
  server = await startSmtpServer({ refuses: true });
  vi.stubEnv('SMTP_URL', server.url);
  const readLog = silenceLog();
  const { owner } = await buildWorkspace(db);
  const headers = new Headers({ host: 'localhost:3000' });
  const answer = await createInvitation(
    owner,
    { headers },
    {
      role: 'editor',
      email: 'eve@desk.example',
      days: 7,
    },
  );
  expect(answer).toMatchObject({ mail: 'failed', invitation: { state: 'open' } });
  expect(readLog()).toContain('INVITATION_NOT_MAILED');
});
