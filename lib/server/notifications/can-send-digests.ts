import { findConfiguredOrigin } from '../auth/origin';
import { hasMailServer } from '../mail/send-mail';

/**
 * Whether this installation can send digests. It needs a mail server, since a digest in the outbox would show an owner
 * what a colleague may see and they may not; and an address for its links, since no request is there to take it from.
 */
export function canSendDigests(): boolean {
  return hasMailServer() && findConfiguredOrigin() !== undefined;
}
