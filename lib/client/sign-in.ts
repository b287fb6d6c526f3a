export type SignInProvider = 'password' | 'email' | 'oidc';

/**
 * Sends a sign-in form. Answers where to go next: the page asked for in `callbackUrl`, the provider's own page, or an
 * address with an `error` to show.
 */
export function signIn(provider: SignInProvider, form: Record<string, string>): Promise<URL> {
  return post(provider === 'password' ? '/api/auth/callback/password' : `/api/auth/signin/${provider}`, form);
}

/** Ends this browser's session and leaves for the sign-in page. */
export async function signOut(): Promise<void> {
  await post('/api/auth/signout', {});
  window.location.assign('/sign-in');
}

async function post(path: string, form: Record<string, string>): Promise<URL> {
  const { csrfToken } = await readJson<{ csrfToken: string }>(await fetch('/api/auth/csrf'));
  const body = new URLSearchParams({ ...form, csrfToken, json: 'true' });
  const { url } = await readJson<{ url: string }>(await fetch(path, { method: 'POST', body }));
  return new URL(url, window.location.origin);
}

/** A wrong password answers 401 with a page to go to, which is an answer; anything without one is a fault. */
async function readJson<Answer>(response: Response): Promise<Answer> {
  if (!response.headers.get('content-type')?.startsWith('application/json')) {
    throw new Error(`${response.url} answered ${response.status} without JSON.`);
  }
  return response.json();
}
