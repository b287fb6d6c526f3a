import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { MailedLinkPage } from '@/components/people/mailed-link-page';
import { SignInPage } from '@/components/people/sign-in-page';
import { readDestination } from '@/lib/domain/destination';
import { findViewer } from '@/lib/server/auth/get-viewer';
import { findOidcSettings } from '@/lib/server/auth/oidc-provider';
import { findOrigin } from '@/lib/server/auth/origin';

// A mailed link carries its secret in the address: no page that one goes to from here may learn it.
export const metadata: Metadata = { title: 'Sign in', referrer: 'no-referrer' };

type Search = Partial<Record<'to' | 'callbackUrl' | 'error' | 'mail' | 'email' | 'token', string>>;

export default async function SignIn({ searchParams }: { searchParams: Promise<Search> }) {
  const { to, callbackUrl, error, mail, email, token } = await searchParams;
  const requestHeaders = new Headers(await headers());
  const destination = readDestination(to ?? callbackUrl, findOrigin(requestHeaders));
  if (mail === 'follow' && email && token) {
    return <MailedLinkPage email={email} token={token} callbackUrl={destination} />;
  }
  if (!error && (await findViewer({ headers: requestHeaders }))) redirect(destination);
  return (
    <SignInPage
      destination={destination}
      provider={findOidcSettings()?.name}
      error={error}
      mailSent={mail === 'sent'}
    />
  );
}
