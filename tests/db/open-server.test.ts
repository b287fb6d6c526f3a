import { Client } from 'pg';
import { describe, expect, it } from 'vitest';
import { openServer } from '@/lib/db/open-server';
import { findFreePort } from '@/scripts/postgres-server.mjs';

const url = process.env.TEST_DATABASE_URL ?? '';

describe('openServer', () => {
  it('says that a server cannot be reached, where, and what to check, without the password', async () => {
    const port = await findFreePort();
    await expect(openServer(`postgresql://ada:secret@127.0.0.1:${port}/facts`)).rejects.toMatchObject({
      code: 'DATABASE_UNREACHABLE',
      message: `The database facts at 127.0.0.1:${port} cannot be reached (connect ECONNREFUSED 127.0.0.1:${port}). Check that it runs and that DATABASE_URL is right.`,
    });
  });

  describe.skipIf(url === '')('on a server, where the run has one (TEST_DATABASE_URL)', () => {
    it('passes on what the server refuses', async () => {
      const missing = new URL(url);
      missing.pathname = '/nowhere';
      await expect(openServer(missing.href)).rejects.toMatchObject({
        code: 'DATABASE_REFUSED',
        message: expect.stringContaining('database "nowhere" does not exist'),
      });
    });

    it('refuses a server that answers in another time zone than it was asked for', async () => {
      const elsewhere = new URL(url);
      elsewhere.searchParams.set('options', '-c timezone=Asia/Kolkata');
      await expect(openServer(elsewhere.href)).rejects.toMatchObject({
        code: 'DATABASE_REFUSED',
        message: expect.stringContaining('remove "options" from DATABASE_URL'),
      });
    });

    it('listens again after the connection was lost, and says so', async () => {
      const connection = await openServer(url);
      const heard: string[] = [];
      let wake: () => void = () => undefined;
      let next = new Promise<void>((resolve) => {
        wake = resolve;
      });
      const note = (what: string) => {
        heard.push(what);
        wake();
        next = new Promise<void>((resolve) => {
          wake = resolve;
        });
      };
      await connection.listen('lost', {
        onMessage: note,
        onReconnect: () => note('reconnected'),
      });
      const admin = new Client({ connectionString: url });
      await admin.connect();
      await admin.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query = 'LISTEN "lost"'`,
      );
      while (heard.length < 1) await next;
      await connection.notify('lost', 'after');
      while (heard.length < 2) await next;
      expect(heard).toEqual(['reconnected', 'after']);
      await admin.end();
      await connection.close();
    });

    it('survives the loss of every pooled connection', async () => {
      const named = new URL(url);
      named.searchParams.set('application_name', 'variorum-survivor');
      const connection = await openServer(named.href);
      const admin = new Client({ connectionString: url });
      await admin.connect();
      const { rowCount } = await admin.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'variorum-survivor'`,
      );
      expect(rowCount).toBe(1);
      await admin.end();
      await expect.poll(() => connection.db.$queryRaw`SELECT 1 AS one`).toEqual([{ one: 1 }]);
      await connection.close();
    });
  });
});
