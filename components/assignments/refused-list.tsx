import { List } from '@mantine/core';
import { groupBy } from '@/lib/domain/group-by';

export interface Refused {
  claimNumber: number;
  /** Who holds it; left out where only one person is spoken of. */
  name?: string;
  reason: string;
}

/** What stays as it is, by person and reason: "Claims 3, 7 of Dora Reviewer: A conflict of interest …" */
export function RefusedList({ refused }: { refused: Refused[] }) {
  const groups = groupBy(refused, ({ name, reason }) => JSON.stringify([name, reason]));
  return (
    <List size="sm" spacing={4}>
      {[...groups].map(([key, those]) => (
        <List.Item key={key}>{describe(those)}</List.Item>
      ))}
    </List>
  );
}

function describe(those: Refused[]): string {
  const claims = those.length === 1 ? 'Claim' : 'Claims';
  const numbers = those.map(({ claimNumber }) => claimNumber).join(', ');
  const { name, reason } = those[0] ?? {};
  return `${claims} ${numbers}${name === undefined ? '' : ` of ${name}`}: ${reason}`;
}
