import { handleAuth } from '@/lib/server/auth/handle-auth';

export interface Browser {
  /** Headers that a request of this browser to Variorum carries. */
  headers: () => Headers;
  /** One request to Variorum's sign-in; cookies are kept, redirects are not followed. */
  request: (path: string, form?: Record<string, string>) => Promise<Response>;
  /** Sends a sign-in form as the sign-in page does and answers where it leads. */
  signIn: (provider: string, form: Record<string, string>) => Promise<URL>;
  signOut: () => Promise<URL>;
}

interface BrowserSettings {
  origin?: string;
  headers?: Record<string, string>;
}

/** A browser as the server sees it: an address bar, a cookie jar and an address of its own. */
export function openBrowser({
  origin = 'http://localhost:3000',
  headers: extra = {},
}: BrowserSettings = {}): Browser {
  const jar = new Map<string, string>();
  const { host } = new URL(origin);

  const headers = () => {
    const own = new Headers({ host, 'user-agent': 'A browser', 'x-forwarded-for': '192.0.2.7', ...extra });
    if (jar.size > 0) own.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
    return own;
  };

  const request = async (path: string, form?: Record<string, string>) => {
    const sent = headers();
    if (form) sent.set('content-type', 'application/x-www-form-urlencoded');
    const response = await handleAuth(
      new Request(new URL(path, origin), {
        method: form ? 'POST' : 'GET',
        headers: sent,
        body: form && new URLSearchParams(form),
      }),
    );
    for (const cookie of response.headers.getSetCookie()) keep(jar, cookie);
    return response;
  };

  const post = async (path: string, form: Record<string, string>) => {
    const { csrfToken } = await (await request('/api/auth/csrf')).json();
    const response = await request(path, { ...form, csrfToken, json: 'true' });
    return new URL((await response.json()).url, origin);
  };

  return {
    headers,
    request,
    signIn: (provider, form) =>
      post(`/api/auth/${provider === 'password' ? 'callback' : 'signin'}/${provider}`, form),
    signOut: () => post('/api/auth/signout', {}),
  };
}

function keep(jar: Map<string, string>, cookie: string): void {
  const [pair = '', ...attributes] = cookie.split(';').map((part) => part.trim());
  const cut = pair.indexOf('=');
  const name = pair.slice(0, cut);
  const gone = attributes.some((attribute) => /^max-age=0$/i.test(attribute));
  if (gone) jar.delete(name);
  else jar.set(name, pair.slice(cut + 1));
}
