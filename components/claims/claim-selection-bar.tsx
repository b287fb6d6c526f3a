'use client';

import { Button, Group, Paper, Text } from '@mantine/core';
import type { ClaimRow } from '@/lib/contract/claims';
import { AssignSelected } from '../assignments/assign-selected';
import classes from './claim-selection-bar.module.css';

interface Props {
  caseId: string;
  claims: ClaimRow[];
  /** How many the list shows. */
  total: number;
  onSelectAll: () => void;
  onClear: () => void;
}

/** What can be done with the selected claims; stays at the lower edge of the screen. */
export function ClaimSelectionBar({ caseId, claims, total, onSelectAll, onClear }: Props) {
  return (
    <Paper className={classes.bar} withBorder shadow="md" role="region" aria-label="Selected claims">
      <Group gap="xs" justify="space-between">
        <Text size="sm" aria-live="polite">
          {claims.length} selected
        </Text>
        <Group gap="xs">
          {claims.length < total && (
            <Button size="xs" variant="subtle" onClick={onSelectAll}>
              Select all {total}
            </Button>
          )}
          <Button size="xs" variant="default" onClick={onClear}>
            Clear
          </Button>
          <AssignSelected caseId={caseId} claimIds={claims.map(({ id }) => id)} onDone={onClear} />
        </Group>
      </Group>
    </Paper>
  );
}
