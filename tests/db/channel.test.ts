import { beforeEach, describe, expect, it } from 'vitest';
import { listen, notify } from '@/lib/db/channel';
import { getConnection } from '@/lib/db/open-database';
import { createTestDatabase } from '@/tests/support/database';

beforeEach(async () => {
  await createTestDatabase();
});

/** A listener that keeps what it hears, and can be waited for. */
function createListener() {
  const heard: string[] = [];
  const waiting: (() => void)[] = [];
  return {
    heard,
    onMessage: (payload: string) => {
      heard.push(payload);
      for (const wake of waiting.splice(0)) wake();
    },
    onReconnect: () => undefined,
    hears: async (count: number) => {
      while (heard.length < count) await new Promise<void>((resolve) => waiting.push(resolve));
      return heard;
    },
  };
}

describe('listen and notify', () => {
  it('carries any text to every listener of the channel, in order', async () => {
    const [one, other] = [createListener(), createListener()];
    const stops = [await listen('news', one), await listen('news', other)];
    const words = ['', "it's", 'é 👩‍🚀 مرحبا', 'last'];
    for (const word of words) await notify('news', word);
    expect(await one.hears(4)).toEqual(words);
    expect(await other.hears(4)).toEqual(words);
    for (const stop of stops) await stop();
  });

  it('keeps channels apart, also those that differ in case only', async () => {
    const [news, upper] = [createListener(), createListener()];
    const stops = [await listen('news', news), await listen('News', upper)];
    await notify('News', 'for the upper one');
    await notify('news', 'for the lower one');
    expect(await news.hears(1)).toEqual(['for the lower one']);
    expect(await upper.hears(1)).toEqual(['for the upper one']);
    for (const stop of stops) await stop();
  });

  it('is silent once stopped, while others still hear', async () => {
    const [stopped, staying] = [createListener(), createListener()];
    const stop = await listen('news', stopped);
    const stopStaying = await listen('news', staying);
    await stop();
    await notify('news', 'later');
    expect(await staying.hears(1)).toEqual(['later']);
    expect(stopped.heard).toEqual([]);
    await stopStaying();
  });

  it('tells of what a transaction sent once it is committed, and not before', async () => {
    const listener = createListener();
    const stop = await listen('news', listener);
    const { db } = await getConnection();
    await db.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT pg_notify('news', 'committed')`;
      expect(listener.heard).toEqual([]);
    });
    expect(await listener.hears(1)).toEqual(['committed']);
    await stop();
  });
});
