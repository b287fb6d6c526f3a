// @ts-check
import { networkInterfaces } from 'node:os';

/**
 * The one line that says where Variorum is: with the setup link until that is used, and with the address for
 * colleagues when it listens on the network.
 * @param {{ host: string, port: number, publicUrl?: string, setupToken?: string, networkAddresses?: readonly string[] }} where
 */
export function describeAddress({
  host,
  port,
  publicUrl,
  setupToken,
  networkAddresses = listNetworkAddresses(),
}) {
  const everywhere = host === '0.0.0.0' || host === '::';
  const own = everywhere || host === '127.0.0.1' || host === '::1' ? 'localhost' : host;
  const local = `http://${own.includes(':') ? `[${own}]` : own}:${port}`;
  const address = publicUrl?.replace(/\/+$/, '') ?? local;
  const link =
    setupToken === undefined
      ? `Variorum is ready at ${address}`
      : `Variorum is ready. Set it up, once, at ${address}/setup?token=${setupToken}`;
  if (!everywhere || publicUrl) return link;
  const colleagues = networkAddresses.map((found) => `http://${found}:${port}`);
  return colleagues.length === 0 ? link : `${link} (colleagues: ${colleagues.join(' or ')})`;
}

function listNetworkAddresses() {
  return Object.values(networkInterfaces())
    .flatMap((found) => found ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ address }) => address);
}
