'use client';

import { Stack, Text } from '@mantine/core';
import type { MatrixRow } from '@/lib/contract/compare';
import { useWorkspace } from '../shell/use-workspace';
import { RatingBadge } from '../ui/rating-badge';

/** The verdict column: what the desk decided, else one's own verdict; never whether articles differ. */
export function MatrixVerdict({ row, scaleId }: { row: MatrixRow; scaleId: string }) {
  const { scales } = useWorkspace();
  const rated = row.decision ?? (row.ownRating === null ? null : { rating: row.ownRating, scaleId });
  const scale = scales.find(({ id }) => id === rated?.scaleId);
  const facts = [
    row.decision && row.decision.dissents > 0 && `${row.decision.dissents} dissent`,
    !row.decision && row.ownRating !== null && 'your verdict',
    row.hidden ? 'others hidden' : !row.decision && row.verdicts > 0 && `${row.verdicts} given`,
    !rated && row.status.replace('_', ' '),
  ].filter(Boolean);
  return (
    <Stack gap={3} align="flex-start">
      {rated && scale && <RatingBadge scale={scale} rating={rated.rating} />}
      <Text size="xs" c="dimmed">
        {facts.join(' · ')}
      </Text>
    </Stack>
  );
}
