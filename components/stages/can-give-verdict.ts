import type { Course } from '@/lib/contract/stages';

/**
 * Whether somebody's verdict would be taken now: they hold a place, may have one that is free, or the claim is open to
 * all. Always where the claim follows no protocol.
 */
export function canGiveVerdict({ protocol, stages, moves }: Course, userId: string): boolean {
  if (protocol === null) return true;
  const isOpen =
    stages.some(({ kind, state }) => kind === 'decision' && state === 'complete') ||
    moves.some(({ kind }) => kind === 'open');
  return (
    isOpen ||
    stages.some(
      ({ places, free, refusal }) =>
        (free && refusal === null) || places.some(({ user }) => user.id === userId),
    )
  );
}
