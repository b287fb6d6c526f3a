import { isDeepStrictEqual } from 'node:util';
import { withEventMeta } from '@orpc/server';
import type { LiveEvent } from '@/lib/contract/live';
import type { Db } from '@/lib/db/database';
import { getActor } from '../auth/get-actor';
import { type Actor, authorise } from '../core/actor';
import type { RequestContext } from '../core/request-context';
import { mayHear } from '../visibility/load-audience';
import { openCursor, sealCursor } from './cursor';
import { getHub } from './hub';
import { presentTo } from './present-to';
import { type LiveBatch, readActivities, readHead } from './read-activities';

/** Further behind than this, fetching everything again costs less than telling all that happened. */
const TOO_OLD = 5_000n;
const PAGE = 500;

interface Subscription {
  actor: Actor;
  context: RequestContext;
  db: Db;
  /** The cursor of the last event that the browser got, when it resumes. */
  lastEventId?: string;
  signal?: AbortSignal;
}

/**
 * The stream of one receiver: what happened since its cursor, then what happens. Every frame carries a sealed cursor.
 * Something that the receiver may not hear of makes no frame; the heartbeat moves the cursor past it.
 */
export async function* subscribe({
  actor: first,
  context,
  db,
  lastEventId,
  signal,
}: Subscription): AsyncGenerator<LiveEvent> {
  authorise(first, 'live.subscribe');
  let actor = first;
  const { workspaceId } = actor;
  const ended = new AbortController();
  const hub = getHub();
  const { messages, presence } = await hub.join(
    workspaceId,
    signal ? AbortSignal.any([signal, ended.signal]) : ended.signal,
  );
  const frame = (event: LiveEvent, seq: bigint) => withEventMeta(event, { id: sealCursor(workspaceId, seq) });
  try {
    const head = await readHead(db, workspaceId);
    let position = lastEventId === undefined ? head : (openCursor(workspaceId, lastEventId) ?? -1n);
    if (position < 0n || position > head || head - position > TOO_OLD) {
      position = head;
      yield frame({ kind: 'reset' }, head);
    } else {
      yield frame({ kind: 'heartbeat' }, position);
    }
    while (position < head) {
      const batch = await readActivities(db, workspaceId, position, PAGE);
      position = batch.rows.at(-1)?.seq ?? head;
      const event = tell(batch, actor);
      if (event) yield frame(event, position);
    }
    let present = presentTo(actor, presence);
    yield frame({ kind: 'presence', present }, position);

    for await (const message of messages) {
      switch (message.kind) {
        case 'batch': {
          if (message.upTo <= position) break;
          const rows = message.batch.rows.filter(({ seq }) => seq > position);
          position = message.upTo;
          if (rows.some(({ kind }) => kind.startsWith('member.')))
            actor = await getActor(context, actor.workspaceSlug);
          const event = tell({ ...message.batch, rows }, actor);
          if (event) yield frame(event, position);
          break;
        }
        case 'presence': {
          const before = present;
          present = presentTo(actor, message);
          // Somebody hidden who comes or goes makes no frame.
          if (!isDeepStrictEqual(present, before)) yield frame({ kind: 'presence', present }, position);
          break;
        }
        case 'analysis':
          yield frame({ kind: 'analysis', ...message.analysis }, position);
          break;
        case 'heartbeat':
          // Signed out, removed or another role since: the permission table is asked anew.
          actor = await getActor(context, actor.workspaceSlug);
          position = message.upTo > position ? message.upTo : position;
          yield frame({ kind: 'heartbeat' }, position);
          break;
      }
    }
  } finally {
    ended.abort();
    hub.leave(workspaceId);
  }
}

/** What this receiver may hear of a batch; undefined when that is nothing. */
function tell({ rows, audience }: LiveBatch, actor: Actor): LiveEvent | undefined {
  const activities = rows
    .filter((row) => mayHear(row, actor, audience))
    .map(({ id, kind, actorId, caseId, articleId, claimId, subjectId, requestKey }) => ({
      id,
      kind,
      actorId,
      caseId,
      articleId,
      claimId,
      subjectId,
      echo: actorId === actor.userId ? requestKey : null,
    }));
  return activities.length === 0 ? undefined : { kind: 'activity', activities };
}
