'use client';

import { Progress, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api } from '@/lib/client/api';
import type { BoardFigures as Figures } from '@/lib/contract/assignments';
import { useWorkspace } from '../shell/use-workspace';
import { EmptyState } from '../ui/empty-state';
import { QueryView } from '../ui/query-view';
import { useLocalTime } from '../ui/use-local-time';
import classes from './board-figures.module.css';
import { TimeInStage } from './time-in-stage';

/** Load, throughput and time in stage. Each chart is a table with bars in it, so that it reads the same by ear. */
export function BoardFigures({ caseId }: { caseId: string }) {
  const { slug: workspace } = useWorkspace();
  const query = useQuery(api.board.figures.queryOptions({ input: { workspace, caseId } }));
  return (
    <QueryView query={query}>
      {({ load, weeks, standing, stages }) => (
        <div className={classes.columns}>
          <Figure title="Load">
            <Load load={load} />
          </Figure>
          <Figure title="Each week">
            <Weeks weeks={weeks} />
          </Figure>
          <Figure title="Time in stage" wide>
            <TimeInStage caseId={caseId} standing={standing} stages={stages} />
          </Figure>
        </div>
      )}
    </QueryView>
  );
}

function Figure({ title, wide, children }: { title: string; wide?: boolean; children: ReactNode }) {
  return (
    <Stack
      gap="xs"
      component="section"
      aria-label={title}
      miw={0}
      className={wide ? classes.wide : undefined}
    >
      <Title order={2} fz={15}>
        {title}
      </Title>
      {children}
    </Stack>
  );
}

function Load({ load }: Pick<Figures, 'load'>) {
  const longest = Math.max(1, ...load.map(({ minutes }) => minutes));
  if (load.length === 0) {
    return <EmptyState title="Nobody has anything to do">Plan reviewers to give the claims out.</EmptyState>;
  }
  return (
    <Table.ScrollContainer minWidth={280}>
      <Table verticalSpacing={6} fz="sm" aria-label="Load of each person">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Person</Table.Th>
            <Table.Th ta="right">To judge</Table.Th>
            <Table.Th ta="right">Late</Table.Th>
            <Table.Th ta="right">Minutes</Table.Th>
            <Table.Th w="32%" visibleFrom="sm">
              Reading time
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {load.map(({ user, open, overdue, minutes, lapsing }) => (
            <Table.Tr key={user.id}>
              <Table.Td>
                {user.name}
                {lapsing > 0 && (
                  <Text size="xs" c="dimmed">
                    {lapsing === 1 ? '1 returns to the pool soon' : `${lapsing} return to the pool soon`}
                  </Text>
                )}
              </Table.Td>
              <Table.Td ta="right">{open}</Table.Td>
              <Table.Td ta="right" className={overdue > 0 ? classes.late : undefined}>
                {overdue}
              </Table.Td>
              <Table.Td ta="right">{Math.ceil(minutes)}</Table.Td>
              <Table.Td visibleFrom="sm">
                <Progress aria-hidden size={8} value={(100 * minutes) / longest} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Weeks({ weeks }: Pick<Figures, 'weeks'>) {
  const toLocal = useLocalTime();
  const most = Math.max(1, ...weeks.map(({ verdicts, decisions }) => Math.max(verdicts, decisions)));
  if (weeks.length === 0) {
    return (
      <EmptyState title="Nothing is done yet">
        Verdicts and decisions are counted here by the week.
      </EmptyState>
    );
  }
  return (
    <Table.ScrollContainer minWidth={280}>
      <Table verticalSpacing={6} fz="sm" aria-label="Verdicts and decisions by the week">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Week of</Table.Th>
            <Table.Th ta="right">Verdicts</Table.Th>
            <Table.Th ta="right">Decided</Table.Th>
            <Table.Th w="45%" visibleFrom="sm">
              <span className={classes.legend}>
                <i data-of="verdicts" /> verdicts <i data-of="decisions" /> decided
              </span>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {[...weeks].reverse().map(({ from, verdicts, decisions }) => (
            <Table.Tr key={from}>
              <Table.Td style={{ whiteSpace: 'nowrap' }}>
                {toLocal(`${from}T12:00:00Z`).format('D MMM YYYY')}
              </Table.Td>
              <Table.Td ta="right">{verdicts}</Table.Td>
              <Table.Td ta="right">{decisions}</Table.Td>
              <Table.Td visibleFrom="sm">
                <div className={classes.bars} aria-hidden>
                  <i data-of="verdicts" style={{ width: `${(100 * verdicts) / most}%` }} />
                  <i data-of="decisions" style={{ width: `${(100 * decisions) / most}%` }} />
                </div>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
