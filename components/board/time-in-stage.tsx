'use client';

import { Anchor, Group, SegmentedControl, Stack, Table, Text } from '@mantine/core';
import Link from 'next/link';
import { useState } from 'react';
import type { BoardFigures } from '@/lib/contract/assignments';
import { useWorkspace } from '../shell/use-workspace';
import { stageWords } from '../stages/stage-words';
import { EmptyState } from '../ui/empty-state';

interface Props extends Pick<BoardFigures, 'standing' | 'stages'> {
  caseId: string;
}

const orders = [
  { value: 'days', label: 'Longest first' },
  { value: 'stage', label: 'By stage' },
  { value: 'number', label: 'By number' },
] as const;
type Order = (typeof orders)[number]['value'];

/** How long each claim has stood where it is, and the middle of that for each stage. */
export function TimeInStage({ caseId, standing, stages }: Props) {
  const { slug } = useWorkspace();
  const [order, setOrder] = useState<Order>('days');
  if (standing.length === 0 && stages.length === 0) {
    return (
      <EmptyState title="Nothing to show">
        Open claims whose stage you may know appear here, with how long they have stood in it.
      </EmptyState>
    );
  }
  const rank = new Map(stages.map(({ stage }, index) => [stage, index]));
  const sorted = [...standing].sort((a, b) => {
    if (order === 'number') return a.claimNumber - b.claimNumber;
    const byStage = order === 'stage' ? (rank.get(a.stage) ?? 0) - (rank.get(b.stage) ?? 0) : 0;
    return byStage || b.days - a.days;
  });
  return (
    <Stack gap="md">
      <Medians stages={stages} />
      {sorted.length > 0 && (
        <Stack gap="xs">
          <Group justify="flex-end">
            <SegmentedControl
              size="xs"
              aria-label="Order of the claims"
              value={order}
              onChange={setOrder}
              data={[...orders]}
            />
          </Group>
          <Table.ScrollContainer minWidth={280}>
            <Table verticalSpacing={6} fz="sm" aria-label="How long each claim has stood in its stage">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th aria-sort={order === 'number' ? 'ascending' : undefined}>Claim</Table.Th>
                  <Table.Th aria-sort={order === 'stage' ? 'ascending' : undefined}>Stage</Table.Th>
                  <Table.Th ta="right" aria-sort={order === 'days' ? 'descending' : undefined}>
                    Days
                  </Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {sorted.map(({ claimId, claimNumber, statement, stage, days }) => (
                  <Table.Tr key={claimId}>
                    <Table.Td>
                      <Anchor
                        component={Link}
                        href={`/w/${slug}/cases/${caseId}/claims/${claimId}`}
                        size="sm"
                        c="inherit"
                        dir="auto"
                      >
                        {claimNumber}. {statement}
                      </Anchor>
                    </Table.Td>
                    <Table.Td style={{ whiteSpace: 'nowrap' }}>{stageWords[stage]}</Table.Td>
                    <Table.Td ta="right">{days}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        </Stack>
      )}
    </Stack>
  );
}

function Medians({ stages }: Pick<Props, 'stages'>) {
  return (
    <Table.ScrollContainer minWidth={280} maw={620}>
      <Table verticalSpacing={6} fz="sm" aria-label="Median days in each stage">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Median days</Table.Th>
            <Table.Th ta="right">Standing now</Table.Th>
            <Table.Th ta="right">When it was left</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {stages.map(({ stage, now, past }) => (
            <Table.Tr key={stage}>
              <Table.Td>{stageWords[stage]}</Table.Td>
              <Table.Td ta="right">
                <Median of={now} />
              </Table.Td>
              <Table.Td ta="right">
                <Median of={past} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Median({ of }: { of: Props['stages'][number]['now'] }) {
  if (of === null)
    return (
      <Text span c="dimmed">
        —
      </Text>
    );
  return (
    <>
      {of.days}{' '}
      <Text span size="xs" c="dimmed">
        of {of.claims === 1 ? '1 claim' : `${of.claims} claims`}
      </Text>
    </>
  );
}
