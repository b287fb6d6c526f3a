const sentences: Record<string, string> = {
  CredentialsSignin: 'That e-mail address and password do not belong together.',
  Verification: 'This link has been used already, or it is older than an hour. Ask for a new one.',
  NoAccount: 'There is no account for that address. Ask an owner of your desk for an invitation.',
  EmailNotVerified: 'Your provider has not verified that e-mail address, so it cannot sign you in here.',
  UnknownHost:
    'Variorum sends no links to this address, because it cannot tell whether it is its own. Ask whoever runs it to set NEXTAUTH_URL.',
  Invitation: 'This invitation cannot be used for that address any more. Ask for another one.',
  OAuthSignin: 'The provider could not be reached. Please try again.',
  OAuthCallback: 'The provider did not complete the sign-in. Please try again.',
};

/** What to tell somebody whose sign-in failed, from the code that the server put into the address. */
export function describeSignInError(code: string): string {
  const seconds = /^SlowDown-(\d+)$/.exec(code)?.[1];
  if (seconds !== undefined) return `Too many tries. Please wait ${describeWait(Number(seconds))}.`;
  return sentences[code] ?? 'Signing in did not work. Please try again.';
}

function describeWait(seconds: number): string {
  if (seconds === 1) return 'a second';
  return seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;
}
