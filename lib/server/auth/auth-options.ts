import type { AuthOptions } from 'next-auth';
import credentials from 'next-auth/providers/credentials';
import email from 'next-auth/providers/email';
import { normalizeEmail } from '@/lib/domain/email';
import { adapter } from './adapter';
import type { AuthRequest } from './auth-request';
import { listCookies } from './cookies';
import { logAuthError } from './log-auth-error';
import { listOidcProviders } from './oidc-provider';
import { getAuthSecret } from './secret';
import { endSession, sessionSeconds } from './session';
import { linkMinutes, mailSignInLink } from './sign-in-link';
import { admit, authorizePassword, replaceSession } from './sign-in-rules';

/** next-auth's settings for one request. */
export function makeAuthOptions(request: AuthRequest): AuthOptions {
  return {
    secret: getAuthSecret(),
    adapter,
    session: { strategy: 'jwt', maxAge: sessionSeconds },
    cookies: listCookies(request.origin),
    useSecureCookies: request.origin.startsWith('https:'),
    pages: {
      signIn: '/sign-in',
      error: '/sign-in',
      signOut: '/account',
      verifyRequest: '/sign-in?mail=sent',
    },
    logger: { error: logAuthError, warn: (code) => logAuthError(code, 'warning'), debug: () => {} },
    providers: [
      credentials({
        id: 'password',
        credentials: { email: {}, password: {} },
        authorize: (given) => authorizePassword(request, given),
      }),
      email({
        maxAge: linkMinutes * 60,
        normalizeIdentifier: normalizeEmail,
        sendVerificationRequest: ({ identifier, url }) => mailSignInLink(identifier, url),
      }),
      ...listOidcProviders(),
    ],
    callbacks: {
      // Only ever to a page of ours, on the address that the browser is on.
      redirect: ({ url, baseUrl }) =>
        URL.canParse(url, baseUrl) && new URL(url, baseUrl).origin === baseUrl
          ? new URL(url, baseUrl).href
          : baseUrl,
      signIn: ({ user, account, profile, email }) =>
        admit(request, {
          account,
          profile,
          name: user.name,
          asksForLink: email?.verificationRequest === true,
        }),
      // The cookie carries the id of a row and nothing else: whether it still counts is asked on each request.
      jwt: async ({ token, user, account, trigger }) =>
        trigger === 'signIn' || trigger === 'signUp'
          ? { sub: user.id, sid: await replaceSession(request, user.id, account?.type) }
          : token,
    },
    events: {
      signOut: async ({ token }) => {
        if (typeof token.sid === 'string') await endSession(token.sid);
      },
    },
  };
}
