import type { Db } from '@/lib/db/database';

export interface KeptRows {
  /** Puts every row back as it was kept. */
  restore: () => Promise<void>;
  /** Drops the copy. */
  drop: () => Promise<void>;
}

/** Keeps a copy of all rows under a name, so that a fixture is built once and given to many changes: a restore is one statement. */
export async function keepRows(db: Db, name: 'kept' | 'judged' = 'kept'): Promise<KeptRows> {
  await db.$executeRawUnsafe(keep(name));
  return {
    restore: async () => {
      await db.$executeRawUnsafe(restore(name));
    },
    drop: async () => {
      await db.$executeRawUnsafe(`DROP SCHEMA ${name} CASCADE`);
    },
  };
}

const everyTable = `SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`;

const keep = (schema: string) => `
  DO $$
  DECLARE name text;
  BEGIN
    DROP SCHEMA IF EXISTS ${schema} CASCADE;
    CREATE SCHEMA ${schema};
    FOR name IN ${everyTable} LOOP
      EXECUTE format('CREATE TABLE ${schema}.%I AS TABLE public.%I', name, name);
    END LOOP;
  END $$`;

const restore = (schema: string) => `
  DO $$
  DECLARE name text;
  BEGIN
    SET LOCAL session_replication_role = replica;
    FOR name IN ${everyTable} LOOP
      EXECUTE format('DELETE FROM public.%I', name);
      EXECUTE format('INSERT INTO public.%I SELECT * FROM ${schema}.%I', name, name);
    END LOOP;
  END $$`;
