import type { Actor } from '@/lib/server/core/actor';
import { callProcedure } from '@/tests/support/call-procedure';
import { readFrames } from '@/tests/support/read-frames';

interface Listening {
  desk: { slug: string };
  headers: Headers | undefined;
  /** The cursor of the last frame that was heard before. */
  lastEventId?: string;
}

/** The live stream as one viewer hears it. Close it: one left open keeps its place in a history that a restore takes back. */
export async function openStream({ desk, headers, lastEventId }: Listening) {
  const input = { workspace: desk.slug };
  const stream = await callProcedure({ path: 'live.subscribe', input, headers, lastEventId });
  return readFrames(stream as AsyncIterable<object>);
}

interface Speaking {
  desk: { slug: string; caseId: string };
  by: Actor;
  call: (actor: Actor, path: string, input: unknown) => Promise<unknown>;
}

/** Does a thing that everybody may hear of: when it arrives after other things, nothing was told of those. */
export async function sayOpenly({ desk, by, call }: Speaking): Promise<void> {
  await call(by, 'claims.create', {
    workspace: desk.slug,
    caseId: desk.caseId,
    statement: 'A claim that everybody hears of.',
  });
}

/** Says it, and answers all that was heard up to then but heartbeats, which come by the clock whatever happens. */
export async function hearOpenly(
  frames: ReturnType<typeof readFrames>,
  speaking: Speaking,
): Promise<object[]> {
  await sayOpenly(speaking);
  const heard = await frames.until('activity');
  return heard.filter((frame) => !('kind' in frame && frame.kind === 'heartbeat'));
}
