import { createHash } from 'node:crypto';
import { v7 as newId } from 'uuid';
import { getDb, isUniqueViolation, type Tx } from '@/lib/db/database';
import type { ActivityKind } from '@/lib/domain/activity';
import { Problem } from '@/lib/domain/problem';
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
          const first = await findAnswer(tx, request, idempotencyKey, requestHash);
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
          await tx.idempotencyKey.create({
            data: {
              workspaceId: actor.workspaceId,
              userId: actor.userId,
              key: idempotencyKey,
              procedure: request.procedure,
              requestHash,
              // Answers are what the contract sends: JSON by construction.
              answer: answer as object,
            },
          });
        }
        happened = activities.length;
        await appendActivities(tx, { actor, now, activities, requestKey: idempotencyKey ?? null });
        return answer;
      },
      { maxWait: 10_000, timeout: 20_000 },
    );

  let answer: Answer;
  try {
    answer = await attempt();
  } catch (error) {
    // Two copies of one request at once: the other one won the key, so its answer is the answer.
    if (!idempotencyKey || !isUniqueViolation(error, 'IdempotencyKey')) throw error;
    happened = 0;
    const first = await findAnswer(db, request, idempotencyKey, requestHash);
    if (!first) throw error;
    answer = first.answer as Answer;
  }
  if (happened > 0) ringDoorbell(actor.workspaceId);
  return answer;
}

async function findAnswer(
  tx: Pick<Tx, 'idempotencyKey'>,
  { actor }: WriteRequest,
  key: string,
  requestHash: string,
) {
  const first = await tx.idempotencyKey.findUnique({
    where: { workspaceId_userId_key: { workspaceId: actor.workspaceId, userId: actor.userId, key } },
  });
  if (first && first.requestHash !== requestHash) throw new Problem('KEY_REUSED');
  return first;
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
