import { createHash } from 'node:crypto';
import { v7 as newId } from 'uuid';
import { getDb, type Tx } from '@/lib/db/database';
import type { ActivityKind } from '@/lib/domain/activity';
import { Problem } from '@/lib/domain/problem';
import { requestAnalyses } from '../analysis/request-analyses';
import { planNotifications } from '../notifications/plan-notifications';
import type { Actor } from './actor';
import { appendActivities, type PendingActivity } from './append-activities';
import { ringDoorbell } from './doorbell';

/** What a use case works with inside its transaction. Nothing else may be awaited there: PGlite has one connection. */
export interface Write {
  tx: Tx;
  now: Date;
  newId: () => string;
  /** Appends what happened; written as the last statement of the transaction. */
  record: (activity: Omit<PendingActivity, 'id'> & { kind: ActivityKind }) => void;
}

export interface WriteRequest {
  actor: Actor;
  /** `subject.verb` of the contract. */
  procedure: string;
  idempotencyKey?: string;
  input: unknown;
}

/**
 * Runs one change: one transaction with its rows, its idempotency key and its activities. A repeated request gets the
 * first answer; the same key with another request is refused.
 */
export async function runWrite<Answer>(
  request: WriteRequest,
  work: (write: Write) => Promise<Answer>,
): Promise<Answer> {
  const { actor, idempotencyKey } = request;
  const db = await getDb();
  const requestHash = idempotencyKey ? hashRequest(request) : '';
  let happened = 0;

  const attempt = () =>
    db.$transaction(
      async (tx) => {
        if (idempotencyKey) {
          const first = await takeKey(tx, request, { key: idempotencyKey, requestHash });
          if (first) return first.answer as Answer;
        }
        const activities: PendingActivity[] = [];
        const now = new Date();
        const answer = await work({
          tx,
          now,
          newId,
          record: (activity) => activities.push({ id: newId(), ...activity }),
        });
        if (idempotencyKey) {
          await tx.idempotencyKey.update({
            where: { workspaceId_userId_key: keyOf(actor, idempotencyKey) },
            // Answers are what the contract sends: JSON by construction.
            data: { answer: answer as object },
          });
        }
        happened = activities.length;
        await requestAnalyses(tx, { workspaceId: actor.workspaceId, now, activities });
        const notifications = await planNotifications(tx, { actor, now, newId, activities });
        await appendActivities(tx, {
          actor,
          now,
          activities,
          notifications,
          requestKey: idempotencyKey ?? null,
        });
        return answer;
      },
      { maxWait: 10_000, timeout: 20_000 },
    );

  const answer = await attempt();
  if (happened > 0) ringDoorbell(actor.workspaceId);
  return answer;
}

/**
 * Takes the key of a request before its work begins, so that of two copies that come at once the second waits here for
 * the first to commit instead of running into what the first has done. Answers with the first answer where there is one.
 */
async function takeKey(
  tx: Pick<Tx, 'idempotencyKey'>,
  { actor, procedure }: WriteRequest,
  { key, requestHash }: { key: string; requestHash: string },
) {
  const { count } = await tx.idempotencyKey.createMany({
    data: [{ ...keyOf(actor, key), procedure, requestHash, answer: {} }],
    skipDuplicates: true,
  });
  if (count === 1) return undefined;
  const first = await tx.idempotencyKey.findUniqueOrThrow({
    where: { workspaceId_userId_key: keyOf(actor, key) },
  });
  if (first.requestHash !== requestHash) throw new Problem('KEY_REUSED');
  return first;
}

function keyOf({ workspaceId, userId }: Actor, key: string) {
  return { workspaceId, userId, key };
}

function hashRequest({ procedure, input }: WriteRequest): string {
  return createHash('sha256')
    .update(procedure)
    .update('\n')
    .update(JSON.stringify(input, sortKeys))
    .digest('hex');
}

/** Objects with their keys in order, so that the same request hashes alike however it was written. */
function sortKeys(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
