'use client';

import { Alert, List, Progress, ScrollArea, Stack, Table, Text } from '@mantine/core';
import type { Plan } from '@/lib/contract/assignments';
import { isCheck } from '@/lib/domain/stage';
import { useWorkspace } from '../shell/use-workspace';
import { stageWords } from '../stages/stage-words';

/** A plan as one looks at it before agreeing: the load of each person, each claim's new reviewers, what stays short. */
export function PlanView({ plan }: { plan: Plan }) {
  const { people } = useWorkspace();
  const nameOf = (userId: string) => people.find(({ id }) => id === userId)?.name ?? 'somebody';
  const longest = Math.max(1, ...plan.load.map(({ after }) => after));
  const claims = [...new Map(plan.rows.map((row) => [row.claimId, row])).values()];
  return (
    <Stack gap="md">
      <Table.ScrollContainer minWidth={260}>
        <Table verticalSpacing={4} fz="sm" aria-label="Load of each person">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Person</Table.Th>
              <Table.Th ta="right">New claims</Table.Th>
              <Table.Th ta="right">Minutes now</Table.Th>
              <Table.Th ta="right">Then</Table.Th>
              <Table.Th w="30%" visibleFrom="sm">
                Share
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {plan.load.map(({ userId, before, after, claims: count }) => (
              <Table.Tr key={userId}>
                <Table.Td>{nameOf(userId)}</Table.Td>
                <Table.Td ta="right">{count}</Table.Td>
                <Table.Td ta="right">{before}</Table.Td>
                <Table.Td ta="right">{after}</Table.Td>
                <Table.Td visibleFrom="sm">
                  <Progress.Root size={8} aria-hidden>
                    <Progress.Section value={(100 * before) / longest} color="gray" />
                    <Progress.Section value={(100 * (after - before)) / longest} />
                  </Progress.Root>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {plan.overlap && <Overlap overlap={plan.overlap} />}
      {plan.rows.length === 0 ? (
        <Text size="sm">There is nothing to assign: every place that can be given out is taken.</Text>
      ) : (
        <ScrollArea.Autosize
          mah={260}
          type="auto"
          viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': 'The plan, claim by claim' }}
        >
          <Table verticalSpacing={4} fz="sm" stickyHeader>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Claim</Table.Th>
                <Table.Th>Who</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {claims.map(({ claimId, claimNumber, statement }) => (
                <Table.Tr key={claimId}>
                  <Table.Td dir="auto">
                    {claimNumber}. {statement}
                  </Table.Td>
                  <Table.Td>
                    {plan.rows
                      .filter((row) => row.claimId === claimId)
                      .map(({ userId, stage }) => (
                        <Text key={userId} size="sm">
                          {nameOf(userId)}
                          {isCheck(stage) && (
                            <Text span size="xs" c="dimmed">
                              {' '}
                              {stageWords[stage].toLowerCase()}
                            </Text>
                          )}
                        </Text>
                      ))}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </ScrollArea.Autosize>
      )}
      {plan.short.length > 0 && (
        <Alert variant="light" color="orange" title={describeShort(plan.short)}>
          <List size="sm" spacing={4}>
            {plan.short.map(({ claimId, claimNumber, statement, stage, reason }) => (
              <List.Item key={`${claimId} ${stage}`}>
                <span dir="auto">
                  {claimNumber}. {statement}
                </span>{' '}
                <Text span size="sm" c="dimmed">
                  {reason}
                </Text>
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
    </Stack>
  );
}

/** "Second check for 4 claims; 16 get one check only", and which. */
function Overlap({ overlap: { double, single } }: { overlap: NonNullable<Plan['overlap']> }) {
  return (
    <Stack gap={4}>
      <Text size="sm">
        By the sample, {double === 1 ? '1 claim gets' : `${double} claims get`} a second check and{' '}
        {single.length === 1 ? '1 claim gets' : `${single.length} claims get`} one check only.
      </Text>
      {single.length > 0 && (
        <Text size="xs" c="dimmed">
          One check: claims {single.map(({ claimNumber }) => claimNumber).join(', ')}.
        </Text>
      )}
    </Stack>
  );
}

function describeShort(short: Plan['short']): string {
  const claims = new Set(short.map(({ claimId }) => claimId)).size;
  return claims === 1 ? '1 claim is left short' : `${claims} claims are left short`;
}
