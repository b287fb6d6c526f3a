import { z } from 'zod';
import { Id, Timestamp } from '@/lib/contract/base';
import { Protocol } from '@/lib/contract/stages';

/** A claim that a plan took to the quick protocol, with what it followed before: kept so that it can be put back. */
export const QuickerClaim = z.object({
  claimId: Id,
  /** Of the claim, as the plan left it. */
  version: z.int(),
  protocol: Protocol,
  protocolSince: Timestamp,
});
export type QuickerClaim = z.infer<typeof QuickerClaim>;
