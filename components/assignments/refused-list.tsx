import { List } from '@mantine/core';
import { groupBy } from '@/lib/domain/group-by';

export interface Refused {
  claimNumber: number;
  /** Who holds it; left out where only one person is spoken of. */
  name?: string;
  reason: string;
}

/** What stays as it is, the same reason once: "Claims 3, 7: The verdict of this place is in, so the place stays." */
export function RefusedList({ refused }: { refused: Refused[] }) {
  return (
    <List size="sm" spacing={4}>
      {[...groupBy(refused, ({ reason }) => reason)].map(([reason, those]) => (
        <List.Item key={reason}>
          {those.length === 1 ? 'Claim' : 'Claims'} {those.map(describe).join(', ')}: {reason}
        </List.Item>
      ))}
    </List>
  );
}

function describe({ claimNumber, name }: Refused): string {
  return name === undefined ? `${claimNumber}` : `${claimNumber} (${name})`;
}
