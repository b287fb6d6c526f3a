import { sendMail } from '../mail/send-mail';
import { writeSignInMail } from '../mail/sign-in-mail';
import { logAuthError } from './log-auth-error';

/** How long a mailed link signs in. */
export const linkMinutes = 60;

/**
 * Mails the link that signs in. It leads to a page with one button, because mail scanners open links to look at them
 * and would use it up. Nobody waits for the mail server: the time of the answer would tell who has an account.
 */
export function mailSignInLink(to: string, callback: string): void {
  const { origin, searchParams } = new URL(callback);
  const url = new URL('/sign-in', origin);
  url.searchParams.set('mail', 'follow');
  for (const name of ['email', 'token', 'callbackUrl'])
    url.searchParams.set(name, searchParams.get(name) ?? '');
  sendMail(writeSignInMail({ to, url: url.href, minutes: linkMinutes })).catch((error) =>
    logAuthError('MAIL_NOT_SENT', error),
  );
}
