'use client';

import { Stack, Table, Text, Title } from '@mantine/core';
import dayjs from 'dayjs';
import type { VerdictAgreement } from '@/lib/contract/agreement';
import { ClaimUnits } from './claim-units';
import classes from './week-table.module.css';

interface Props {
  caseId: string;
  weeks: VerdictAgreement['weeks'];
  claims: VerdictAgreement['claims'];
}

/** Agreement over time: a bar for each week in which claims got their last verdict, as wide as their number. */
export function WeekTable({ caseId, weeks, claims }: Props) {
  if (weeks.length < 2) return null;
  const most = Math.max(...weeks.map(({ units }) => units.n));
  return (
    <Stack gap="xs" component="section" aria-label="Over time">
      <Title order={2} fz={15}>
        Over time
      </Title>
      <Text size="xs" c="dimmed">
        By the week of a claim’s last verdict. Dark: reviewers agree. Hatched: they differ.
      </Text>
      <Table className={classes.table} fz="sm" verticalSpacing={5}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Week of</Table.Th>
            <Table.Th className={classes.chart}>
              0 to {most} {most === 1 ? 'claim' : 'claims'}
            </Table.Th>
            <Table.Th>Claims</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {weeks.map(({ week, units }) => (
            <Table.Tr key={week}>
              <Table.Th scope="row" fw={400} className={classes.week}>
                {dayjs(week).format('D MMM YYYY')}
              </Table.Th>
              <Table.Td className={classes.chart}>
                <div className={classes.bar} aria-hidden>
                  <span
                    className={classes.agree}
                    style={{ width: `${(100 * units.agree.length) / most}%` }}
                  />
                  <span
                    className={classes.differ}
                    style={{ width: `${(100 * units.differ.length) / most}%` }}
                  />
                </div>
              </Table.Td>
              <Table.Td>
                <ClaimUnits caseId={caseId} units={units} claims={claims} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  );
}
