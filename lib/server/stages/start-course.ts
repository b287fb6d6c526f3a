import { type Case, Prisma } from '@/lib/db/database';
import type { Protocol } from '@/lib/domain/protocol';
import { readProtocol } from './load-course';

type Start = Pick<Prisma.ClaimUncheckedCreateInput, 'protocolSince' | 'stage' | 'stageSince'>;

/** The columns of a claim that begins to follow a protocol, or none. */
export function startCourse(
  protocol: Protocol | null,
  now: Date,
): Start & { protocol: ReturnType<typeof storeProtocol> } {
  return {
    protocol: storeProtocol(protocol),
    protocolSince: protocol === null ? null : now,
    stage: protocol?.stages[0]?.kind ?? 'independent',
    stageSince: now,
  };
}

/** What a claim that is written now begins with. */
export function beginCourse({ protocol }: Pick<Case, 'protocol'>, now: Date): ReturnType<typeof startCourse> {
  return startCourse(protocol === null ? null : readProtocol(protocol), now);
}

export function storeProtocol(protocol: Protocol | null) {
  // A protocol is plain JSON by its type.
  return protocol === null ? Prisma.DbNull : (protocol as unknown as Prisma.InputJsonObject);
}
