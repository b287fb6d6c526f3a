import { getEventMeta } from '@orpc/server';
import { expect } from 'vitest';

/** Reads frames up to the first of a kind; answers all that came, each with a cursor of the same length. */
export function readFrames(stream: AsyncIterable<object>) {
  const frames = stream[Symbol.asyncIterator]();
  return {
    close: async () => {
      await frames.return?.();
    },
    async until(kind: string): Promise<object[]> {
      const read: object[] = [];
      for (;;) {
        const { value, done } = await frames.next();
        if (done) throw new Error('The stream has ended.');
        expect(getEventMeta(value)?.id).toHaveLength(48);
        read.push(value);
        if ('kind' in value && value.kind === kind) return read;
      }
    },
  };
}
