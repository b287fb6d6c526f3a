import { z } from 'zod';

/** What a merge or a split did, by id: kept so that it can be undone. */
export const MovedWork = z.object({
  passages: z.array(z.string()),
  links: z.array(z.string()),
  cells: z.array(z.string()),
  /** Assignments that were made on the other claim, as copies. */
  assignments: z.array(z.string()),
  /** Confirmed silences of the other claim that the arriving passages set back. */
  silences: z.array(z.string()),
  /** Threads about what was moved; moves from before there was talk have none. */
  threads: z.array(z.string()).default([]),
});
export type MovedWork = z.infer<typeof MovedWork>;
