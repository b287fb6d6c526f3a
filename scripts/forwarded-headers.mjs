// @ts-check
import { BlockList, isIP } from 'node:net';
import { Stop } from './stop.mjs';

const forwarded = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-forwarded-port',
];

/**
 * Makes the function that drops forwarding headers from a request unless it comes from a proxy that may set them:
 * one on this machine, or one listed in TRUSTED_PROXIES. Anybody else could write any address or host into them.
 * @param {string | undefined} trustedProxies addresses or networks, separated by commas
 * @returns {(request: import('node:http').IncomingMessage) => void}
 */
export function trustForwarded(trustedProxies) {
  const proxies = new BlockList();
  proxies.addSubnet('127.0.0.0', 8, 'ipv4');
  proxies.addAddress('::1', 'ipv6');
  for (const entry of (trustedProxies ?? '').split(',').map((part) => part.trim())) {
    if (entry !== '') addProxy(proxies, entry);
  }
  return (request) => {
    const address = request.socket.remoteAddress ?? '';
    const family = isIP(address);
    if (family !== 0 && proxies.check(address, family === 6 ? 'ipv6' : 'ipv4')) return;
    for (const name of forwarded) delete request.headers[name];
  };
}

/** @param {BlockList} proxies @param {string} entry */
function addProxy(proxies, entry) {
  const [address = '', bits] = entry.split('/');
  const family = isIP(address);
  const widest = family === 6 ? 128 : 32;
  const prefix = bits === undefined ? widest : Number(bits);
  if (family === 0 || !Number.isInteger(prefix) || prefix < 0 || prefix > widest) {
    throw new Stop(
      `TRUSTED_PROXIES has "${entry}", which is not an address like 10.0.0.5 or a network like 10.0.0.0/8.`,
    );
  }
  proxies.addSubnet(address, prefix, family === 6 ? 'ipv6' : 'ipv4');
}
