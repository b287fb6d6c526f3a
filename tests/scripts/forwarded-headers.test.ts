import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { trustForwarded } from '@/scripts/forwarded-headers.mjs';

/** The headers that are left of a request from this address. */
function readAfter({ from, trusted }: { from: string; trusted?: string }) {
  const socket = new Socket();
  Object.defineProperty(socket, 'remoteAddress', { value: from });
  const request = new IncomingMessage(socket);
  Object.assign(request.headers, {
    host: 'facts.example.org',
    'x-forwarded-for': '203.0.113.9',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'https',
    forwarded: 'for=203.0.113.9',
  });
  trustForwarded(trusted)(request);
  return Object.keys(request.headers);
}

describe('trustForwarded', () => {
  it.each(['127.0.0.1', '127.8.0.1', '::1', '::ffff:127.0.0.1'])(
    'believes a proxy on this machine, %s',
    (from) => {
      expect(readAfter({ from })).toContain('x-forwarded-for');
    },
  );

  it.each(['192.168.1.7', '::ffff:192.168.1.7', '2001:db8::7'])('believes nobody else, %s', (from) => {
    expect(readAfter({ from })).toEqual(['host']);
  });

  it('believes the proxies that the operator names', () => {
    const trusted = '10.0.0.5, 192.168.0.0/16, 2001:db8::/32';
    for (const from of ['10.0.0.5', '::ffff:10.0.0.5', '192.168.1.7', '2001:db8::7']) {
      expect(readAfter({ from, trusted })).toContain('x-forwarded-host');
    }
    expect(readAfter({ from: '10.0.0.6', trusted })).toEqual(['host']);
  });

  it.each(['proxy.example', '10.0.0.0/33', '10.0.0.0/x'])('refuses to start with %s', (trusted) => {
    expect(() => trustForwarded(trusted)).toThrow(`TRUSTED_PROXIES has "${trusted}"`);
  });
});
