import type { ChannelListener } from './connection';
import { getConnection } from './open-database';

/** Listens to a channel of the database; answers with the function that stops. */
export async function listen(channel: string, listener: ChannelListener): Promise<() => Promise<void>> {
  return (await getConnection()).listen(channel, listener);
}

/** Sends to all processes that listen, this one included. Never call it inside a transaction. */
export async function notify(channel: string, payload: string): Promise<void> {
  await (await getConnection()).notify(channel, payload);
}
