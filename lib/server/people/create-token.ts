import { refuseField } from '@/lib/domain/problem';
import { lesserRole, type Role } from '@/lib/domain/role';
import { hashSecret, makeSecretFor } from '../auth/one-time-token';
import { type Actor, authorise } from '../core/actor';
import type { RequestContext } from '../core/request-context';
import { runWrite } from '../core/write';
import { presentToken } from './present-token';

export interface NewToken {
  name: string;
  role: Role;
  /** Null for a token that does not expire. */
  days: number | null;
}

/** Makes an access token for the REST API. Its secret is in this answer and nowhere else. */
export async function createToken(
  actor: Actor,
  { idempotencyKey }: Pick<RequestContext, 'idempotencyKey'>,
  input: NewToken,
) {
  authorise(actor, 'tokens.manage', { belongsTo: actor.userId });
  if (lesserRole(input.role, actor.role) !== input.role) {
    refuseField('role', `A token cannot do more than you can, and you are ${actor.role} here.`);
  }
  const request = { actor, idempotencyKey, procedure: 'tokens.create', input };
  // The beginning tells secret scanners and people what this is.
  const secret = `vrm_${makeSecretFor(request)}`;
  const token = await runWrite(request, async ({ tx, now, newId, record }) => {
    const row = await tx.accessToken.create({
      data: {
        workspaceId: actor.workspaceId,
        id: newId(),
        userId: actor.userId,
        name: input.name,
        role: input.role,
        tokenHash: hashSecret(secret),
        lastFour: secret.slice(-4),
        createdAt: now,
        expiresAt: input.days === null ? null : new Date(now.getTime() + input.days * 24 * 60 * 60 * 1000),
      },
    });
    record({ kind: 'token.created', subjectId: row.id, data: { role: row.role } });
    return presentToken(row);
  });
  return { token, secret };
}
