import { Badge, Tooltip } from '@mantine/core';
import type { ClaimStatus } from '@/lib/domain/claim';
import { claimStatusMeaning, claimStatusWords } from '@/lib/domain/claim-words';

/** Where a claim stands in the desk's work. Plain on purpose: colours are for ratings. */
export function ClaimStatusBadge({ status }: { status: ClaimStatus }) {
  return (
    <Tooltip label={claimStatusMeaning[status]}>
      <Badge variant="default" tt="none" fw={500} c="dimmed">
        {claimStatusWords[status]}
      </Badge>
    </Tooltip>
  );
}
