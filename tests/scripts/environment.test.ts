import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseEnvironment } from '@/scripts/environment.mjs';

describe('parseEnvironment', () => {
  it('starts on this machine only, with the embedded database, when nothing is said', () => {
    expect(parseEnvironment({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      dataDir: resolve('.data'),
      databaseUrl: undefined,
      distDir: '.next',
    });
  });

  it('reads what is said, and takes an empty value for none', () => {
    const url = 'postgresql://ada@db.example/facts';
    const env = {
      PORT: '8080',
      HOST: '0.0.0.0',
      DATA_DIR: '/srv/facts',
      DATABASE_URL: url,
      NEXT_DIST_DIR: '',
    };
    expect(parseEnvironment(env)).toEqual({
      port: 8080,
      host: '0.0.0.0',
      dataDir: '/srv/facts',
      databaseUrl: url,
      distDir: '.next',
    });
    expect(parseEnvironment({ PORT: '', HOST: '', DATABASE_URL: '' }).databaseUrl).toBeUndefined();
  });

  it.each([
    [{ PORT: 'http' }, 'PORT is "http", which is not a port.'],
    [{ PORT: '0' }, 'PORT is "0"'],
    [{ PORT: '65536' }, 'PORT is "65536"'],
    [{ PORT: '80.5' }, 'PORT is "80.5"'],
    [{ DATABASE_URL: 'mysql://db/facts' }, 'DATABASE_URL does not name a PostgreSQL database.'],
    [{ NEXTAUTH_URL: 'facts.example.org' }, 'NEXTAUTH_URL is "facts.example.org", which is not an address.'],
  ])('says what is wrong with %o', (env, sentence) => {
    expect(() => parseEnvironment(env)).toThrow(sentence);
  });
});
