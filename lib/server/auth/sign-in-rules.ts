import type { Account, Profile } from 'next-auth';
import { getDb } from '@/lib/db/database';
import { Problem } from '@/lib/domain/problem';
import { findOpenInvitation } from '../people/find-invitation';
import { nameProvider } from './adapter';
import { admitByEmail } from './admit-by-email';
import { type AuthRequest, findInvitationSecret } from './auth-request';
import { findClientAddress } from './client-address';
import { logAuthError } from './log-auth-error';
import { isOwnOrigin } from './origin';
import { endSession, findSessionId, type SignInMethod, startSession } from './session';
import { signInWithPassword } from './sign-in-with-password';
import { beginAttempt, listMailMeters } from './slow-down';

/** The person with this address and password, or null. What is thrown here, next-auth writes into an address bar. */
export async function authorizePassword(
  { headers }: AuthRequest,
  given: Record<string, string> | undefined,
): Promise<{ id: string } | null> {
  const { email, password } = given ?? {};
  if (typeof email !== 'string' || typeof password !== 'string') return null;
  try {
    const user = await signInWithPassword({ email, password, headers });
    return user ? { id: user.id } : null;
  } catch (error) {
    if (error instanceof Problem && error.code === 'SLOW_DOWN') {
      throw new Error(`SlowDown-${error.data.retryAfterSeconds}`);
    }
    logAuthError('PASSWORD_SIGN_IN_FAILED', error);
    throw new Error('Unforeseen');
  }
}

interface Applicant {
  account: Account | null;
  profile?: Profile & { email_verified?: boolean };
  name?: string | null;
  /** True when the person asks for a mailed link, false when they come back with it. */
  asksForLink: boolean;
}

/** Whether to let somebody in; a string is the page to send them to instead. */
export async function admit(request: AuthRequest, applicant: Applicant): Promise<boolean | string> {
  const { account, asksForLink } = applicant;
  try {
    if (account?.type === 'credentials') return true;
    if (account?.type === 'email') {
      const email = account.providerAccountId;
      return asksForLink ? await decideOnLink(request, email) : await admitByLink(request, email);
    }
    return account?.type === 'oauth'
      ? await admitByProvider(request, applicant, account.providerAccountId)
      : false;
  } catch (error) {
    if (error instanceof Problem) return refuse('Invitation');
    logAuthError('SIGN_IN_FAILED', error);
    return refuse('Unforeseen');
  }
}

/** Begins the new session; the one whose cookie it replaces could no longer be used and ends. */
export async function replaceSession(
  { headers }: AuthRequest,
  userId: string,
  accountType: string | undefined,
): Promise<string> {
  const earlier = await findSessionId(headers);
  if (earlier !== undefined) await endSession(earlier);
  const method: SignInMethod =
    accountType === 'email' ? 'email' : accountType === 'oauth' ? 'oidc' : 'password';
  return startSession(await getDb(), { userId, method, headers });
}

/** The same answer whether the address is known or not; only the known get a mail. */
async function decideOnLink(request: AuthRequest, email: string): Promise<boolean | string> {
  if (!isOwnOrigin(request.origin)) return refuse('UnknownHost');
  const meters = listMailMeters({ email, address: findClientAddress(request.headers) });
  const db = await getDb();
  try {
    await db.$transaction((tx) => beginAttempt(tx, meters, new Date()));
  } catch (error) {
    if (error instanceof Problem) return refuse(`SlowDown-${error.data.retryAfterSeconds}`);
    throw error;
  }
  const user = await db.user.findUnique({ where: { email }, select: { id: true } });
  if (user || (await isInvited(request, email))) return true;
  // Where next-auth leads those who get a mail: the addresses must not differ either.
  return `${request.origin}/api/auth/verify-request?provider=email&type=email`;
}

async function isInvited(request: AuthRequest, email: string): Promise<boolean> {
  const secret = findInvitationSecret(request);
  const invitation = secret === undefined ? undefined : await findOpenInvitation(secret);
  return invitation !== undefined && (invitation.email === null || invitation.email === email);
}

async function admitByLink(request: AuthRequest, email: string): Promise<boolean | string> {
  const userId = await admitByEmail({ email, invitation: findInvitationSecret(request) });
  return userId ? true : refuse('NoAccount');
}

async function admitByProvider(
  request: AuthRequest,
  { profile, name }: Applicant,
  providerAccountId: string,
): Promise<boolean | string> {
  const account = { provider: nameProvider(), providerAccountId };
  const db = await getDb();
  const linked = await db.linkedAccount.findUnique({ where: { provider_providerAccountId: account } });
  if (linked) return true;
  // Some providers send the word "true"; only the boolean is OpenID Connect's (Core 1.0, section 5.1).
  if (!profile?.email || profile.email_verified !== true) return refuse('EmailNotVerified');
  const userId = await admitByEmail({
    email: profile.email,
    name: name ?? undefined,
    account,
    invitation: findInvitationSecret(request),
  });
  return userId ? true : refuse('NoAccount');
}

function refuse(error: string): string {
  return `/sign-in?error=${error}`;
}
