import type { OAuthConfig } from 'next-auth/providers/oauth';

export interface OidcProfile {
  sub: string;
  name?: string;
  preferred_username?: string;
  email?: string;
  email_verified?: boolean;
}

/** The OpenID Connect provider that the operator has set, if any: what it is called and where it is. */
export function findOidcSettings(): { name: string; issuer: string; clientId: string } | undefined {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_NAME } = process.env;
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID) return undefined;
  return { name: OIDC_NAME || new URL(OIDC_ISSUER).host, issuer: OIDC_ISSUER, clientId: OIDC_CLIENT_ID };
}

/** Any provider that OpenID Connect Discovery describes. */
export function listOidcProviders(): OAuthConfig<OidcProfile>[] {
  const settings = findOidcSettings();
  if (!settings) return [];
  const { name, issuer, clientId } = settings;
  const clientSecret = process.env.OIDC_CLIENT_SECRET;
  return [
    {
      id: 'oidc',
      name,
      type: 'oauth',
      wellKnown: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
      clientId,
      clientSecret,
      client: {
        token_endpoint_auth_method: findAuthMethod(process.env.OIDC_TOKEN_AUTH_METHOD, clientSecret),
        id_token_signed_response_alg: process.env.OIDC_ID_TOKEN_ALG ?? 'RS256',
      },
      authorization: { params: { scope: 'openid email profile' } },
      idToken: true,
      checks: ['pkce', 'state', 'nonce'],
      userinfo: {
        // Many providers keep the address out of the ID token; the userinfo endpoint has it.
        async request({ client, tokens }) {
          // next-auth hands over the token set that openid-client has checked, though its type names the fields only.
          const checked = tokens as Exclude<Parameters<typeof client.userinfo>[0], string>;
          const more = client.issuer.metadata.userinfo_endpoint ? await client.userinfo(checked) : {};
          return { ...checked.claims(), ...more };
        },
      },
      profile: ({ sub, name, preferred_username, email }) => ({
        id: sub,
        name: name ?? preferred_username ?? email,
        email,
      }),
    },
  ];
}

function findAuthMethod(wanted: string | undefined, clientSecret: string | undefined) {
  const known = ['client_secret_basic', 'client_secret_post', 'none'] as const;
  if (!wanted) return clientSecret ? 'client_secret_basic' : 'none';
  const method = known.find((one) => one === wanted);
  if (!method) throw new Error(`OIDC_TOKEN_AUTH_METHOD is "${wanted}"; it can be ${known.join(', ')}.`);
  return method;
}
