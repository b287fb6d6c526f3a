import { hostname } from 'node:os';
import { createTransport, type Transporter } from 'nodemailer';
import { v7 as newId } from 'uuid';
import { getDb } from '@/lib/db/database';
import type { Mail } from './mail';

/** Whether a mail server is set. Without one, mail waits in the outbox. */
export function hasMailServer(): boolean {
  return Boolean(process.env.SMTP_URL);
}

/**
 * Sends a mail, or writes it to the log and the outbox when no mail server is set. Throws when the server refuses;
 * never call it inside a transaction.
 */
export async function sendMail(mail: Mail): Promise<void> {
  const server = process.env.SMTP_URL;
  if (server) await sendBySmtp(server, mail);
  else await keepInOutbox(mail);
}

async function sendBySmtp(server: string, { to, subject, text }: Mail): Promise<void> {
  if (transport?.server !== server)
    transport = { server, transporter: createTransport({ url: server, ...patience }) };
  const from = process.env.MAIL_FROM ?? `Variorum <variorum@${hostname()}>`;
  await transport.transporter.sendMail({ from, to, subject, text });
}

// Milliseconds. Somebody who invites a colleague waits for the answer.
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

let transport: { server: string; transporter: Transporter } | undefined;

// A link in a mail has long expired by then, and an outbox is not an archive.
const keptDays = 30;

async function keepInOutbox({ to, subject, text, workspaceId }: Mail): Promise<void> {
  process.stdout.write(
    `\nMail to ${to} (no mail server is set, so it is kept in the outbox)\n${subject}\n\n${text}\n\n`,
  );
  const db = await getDb();
  const now = new Date();
  const cutoff = new Date(now.getTime() - keptDays * 24 * 60 * 60 * 1000);
  await db.$transaction([
    db.outboxMail.deleteMany({ where: { createdAt: { lt: cutoff } } }),
    db.outboxMail.create({ data: { id: newId(), workspaceId, toEmail: to, subject, text, createdAt: now } }),
  ]);
}
