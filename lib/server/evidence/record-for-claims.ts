import type { ActivityKind } from '@/lib/domain/activity';
import type { Write } from '../core/write';

interface About {
  kind: ActivityKind;
  caseId: string;
  evidenceId: string;
  claimIds: string[];
  data: Record<string, unknown>;
}

/** Records a change of evidence in the history of each claim that it serves; in that of the case when it serves none. */
export function recordForClaims(
  { record }: Write,
  { kind, caseId, evidenceId, claimIds, data }: About,
): void {
  const happened = { kind, caseId, subjectId: evidenceId, data };
  if (claimIds.length === 0) record(happened);
  for (const claimId of claimIds) record({ ...happened, claimId });
}
