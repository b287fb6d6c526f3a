import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

interface OidcAccount {
  name?: string;
  email?: string;
  email_verified?: boolean;
}

export interface OidcServer {
  issuer: string;
  /** Says who is signed in at the provider from now on. */
  be: (account: string) => Promise<void>;
  stop: () => Promise<void>;
}

/** Starts an OpenID Connect provider on loopback that signs everybody in without asking. */
export async function startOidcServer(
  redirectUri: string,
  accounts: Record<string, OidcAccount>,
): Promise<OidcServer> {
  const child = fork(fileURLToPath(new URL('oidc-server-process.mjs', import.meta.url)), {
    stdio: ['ignore', 'pipe', 'ignore', 'ipc'],
    env: { ...process.env, REDIRECT_URI: redirectUri, ACCOUNTS: JSON.stringify(accounts) },
  });
  const exited = once(child, 'exit');
  if (!child.stdout) throw new Error('The provider was started with a pipe for its output.');
  const [line] = await Promise.race([
    once(child.stdout, 'data'),
    exited.then(() => {
      throw new Error('The provider ended before it listened.');
    }),
  ]);
  return {
    issuer: String(line).trim(),
    be: async (account) => {
      const told = once(child, 'message');
      child.send(account);
      await told;
    },
    stop: async () => {
      child.disconnect();
      await exited;
    },
  };
}
