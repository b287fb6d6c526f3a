import { getConnection } from '@/lib/db/open-database';

/** Answers whether the database answers, for whoever watches over the server: the starter, a proxy, a monitor. */
export async function checkHealth(): Promise<Response> {
  try {
    const connection = await getConnection();
    await connection.withSession((session) => session.query('SELECT 1'));
    return Response.json({ status: 'ok' });
  } catch {
    // Why is written to the log by whatever fails; a stranger who asks learns only that it does.
    return Response.json({ status: 'database unavailable' }, { status: 503 });
  }
}
