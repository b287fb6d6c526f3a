import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { WriteRequest } from '../core/write';
import { getAuthSecret } from './secret';

/** A secret for a link or a token: 256 random bits that fit into a URL. */
export function makeSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What the database keeps of a secret. The secret has 256 bits, so a plain hash cannot be guessed backwards. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/**
 * The secret that a write makes. A repeated request has to get the same answer, but an answer with a secret in it must
 * not be kept; so the secret follows from the request's key, and only this installation can work it out again.
 */
export function makeSecretFor({ actor, procedure, idempotencyKey }: Omit<WriteRequest, 'input'>): string {
  if (!idempotencyKey) return makeSecret();
  return createHmac('sha256', getAuthSecret())
    .update([procedure, actor.workspaceId, actor.userId, idempotencyKey].join('\n'))
    .digest('base64url');
}
