'use client';

import { Button } from '@mantine/core';
import type { ClaimRow } from '@/lib/contract/claims';
import { AssignSelected } from '../assignments/assign-selected';
import { SelectionBar } from '../ui/selection-bar';

interface Props {
  caseId: string;
  claims: ClaimRow[];
  /** How many the list shows. */
  total: number;
  onSelectAll: () => void;
  onClear: () => void;
}

/** What can be done with the selected claims. */
export function ClaimSelectionBar({ caseId, claims, total, onSelectAll, onClear }: Props) {
  return (
    <SelectionBar
      label="Selected claims"
      count={`${claims.length} selected`}
      onClear={onClear}
      more={
        claims.length < total && (
          <Button size="xs" variant="subtle" onClick={onSelectAll}>
            Select all {total}
          </Button>
        )
      }
    >
      <AssignSelected caseId={caseId} claimIds={claims.map(({ id }) => id)} onDone={onClear} />
    </SelectionBar>
  );
}
