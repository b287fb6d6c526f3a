import type { Outcome } from './figure';

/** The mean of those outcomes that are defined; where none is, the reason of the first, or one for want of any. */
export function meanOutcome<Reason extends string>(
  outcomes: readonly Outcome<Reason>[],
  without: Reason,
): Outcome<Reason> {
  const values = outcomes.flatMap((outcome) => (outcome.kind === 'value' ? [outcome.value] : []));
  if (values.length === 0) return outcomes[0] ?? { kind: 'undefined', reason: without };
  return { kind: 'value', value: values.reduce((sum, value) => sum + value, 0) / values.length };
}
