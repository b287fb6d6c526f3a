import type { ActivityRow } from '@/lib/contract/live';
import { type ActivityKind, activityKinds } from '@/lib/domain/activity';

const isKnown = (kind: string): kind is ActivityKind => kind in activityKinds;

/**
 * What somebody did and to what, in words: "submitted a verdict", "14. The strike …". On the page of a claim its own
 * label is left out, which would stand in every line. Whoever is assigned by themselves has taken the claim.
 */
export function phraseActivity(
  { kind, actor, data }: Pick<ActivityRow, 'kind' | 'actor' | 'data'>,
  ownLabel?: string,
): { says: string; label: string | undefined } {
  let label = typeof data.label === 'string' ? data.label : '';
  let says = isKnown(kind) ? activityKinds[kind].says : kind;
  if (kind === 'assignment.made' && label.startsWith(`${actor.name}, `)) {
    says = 'took a claim';
    label = label.slice(actor.name.length + 2);
  }
  if (ownLabel !== undefined) {
    if (label === ownLabel) label = '';
    else if (label.endsWith(`, ${ownLabel}`)) label = label.slice(0, -ownLabel.length - 2);
  }
  return { says, label: label === '' ? undefined : label };
}
