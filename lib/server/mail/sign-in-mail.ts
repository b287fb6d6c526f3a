import type { Mail } from './mail';

/** The mail with a link that signs in once. */
export function writeSignInMail({ to, url, minutes }: { to: string; url: string; minutes: number }): Mail {
  const { host } = new URL(url);
  return {
    to,
    subject: `Sign in to Variorum on ${host}`,
    text: [
      `Open this link to sign in to Variorum on ${host}:`,
      url,
      `It works once, for ${minutes} minutes. If you did not ask for it, you can ignore this mail: nobody is signed in by it.`,
    ].join('\n\n'),
  };
}
