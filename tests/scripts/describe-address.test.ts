import { describe, expect, it } from 'vitest';
import { describeAddress } from '@/scripts/describe-address.mjs';

describe('describeAddress', () => {
  it.each([
    ['127.0.0.1', 'http://localhost:3000'],
    ['::1', 'http://localhost:3000'],
    ['192.168.1.7', 'http://192.168.1.7:3000'],
    ['2001:db8::7', 'http://[2001:db8::7]:3000'],
  ])('names the address for a browser when listening on %s', (host, url) => {
    expect(describeAddress({ host, port: 3000 })).toBe(`Variorum is ready at ${url}`);
  });

  it('carries the setup link until it has been used', () => {
    expect(describeAddress({ host: '127.0.0.1', port: 3000, setupToken: 'abc' })).toBe(
      'Variorum is ready. Set it up, once, at http://localhost:3000/setup?token=abc',
    );
  });

  it('names the public address when there is one', () => {
    const where = { host: '0.0.0.0', port: 3000, publicUrl: 'https://facts.example.org/', setupToken: 'abc' };
    expect(describeAddress(where)).toBe(
      'Variorum is ready. Set it up, once, at https://facts.example.org/setup?token=abc',
    );
  });

  it('adds what colleagues can open when it listens on the network', () => {
    expect(
      describeAddress({ host: '0.0.0.0', port: 3000, networkAddresses: ['192.168.1.7', '10.0.0.2'] }),
    ).toBe(
      'Variorum is ready at http://localhost:3000 (colleagues: http://192.168.1.7:3000 or http://10.0.0.2:3000)',
    );
    expect(describeAddress({ host: '0.0.0.0', port: 3000, networkAddresses: [] })).toBe(
      'Variorum is ready at http://localhost:3000',
    );
  });
});
