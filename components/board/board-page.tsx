'use client';

import { Button, Modal, Tabs, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { parseAsStringLiteral, useQueryState } from 'nuqs';
import { api } from '@/lib/client/api';
import type { Board } from '@/lib/contract/assignments';
import { useWorkspace } from '../shell/use-workspace';
import { Page } from '../ui/page';
import { QueryView } from '../ui/query-view';
import { BoardFigures } from './board-figures';
import classes from './board-page.module.css';
import { PeopleBoard } from './people-board';
import { PlanDialog } from './plan-dialog';
import { UnassignedClaims } from './unassigned-claims';

const views = ['work', 'figures'] as const;

/** Who has what, how loaded, what is late; and what nobody has yet. */
export function BoardPage({ caseId }: { caseId: string }) {
  const { slug, can } = useWorkspace();
  const query = useQuery(api.board.get.queryOptions({ input: { workspace: slug, caseId } }));
  const [planning, { open, close }] = useDisclosure(false);
  const [view, setView] = useQueryState('view', parseAsStringLiteral(views).withDefault('work'));
  const mayAssign = can['assignments.assign'] === true;
  return (
    <Page
      title="Board"
      size="xl"
      aside={
        <Text c="dimmed" size="sm">
          {query.data ? summarise(query.data) : ' '}
        </Text>
      }
      actions={mayAssign && <Button onClick={open}>Plan reviewers…</Button>}
    >
      <Tabs
        value={view}
        onChange={(value) => void setView(views.find((one) => one === value) ?? 'work')}
        keepMounted={false}
      >
        <Tabs.List mb="md">
          <Tabs.Tab value="work">Who has what</Tabs.Tab>
          <Tabs.Tab value="figures">Load and time</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="figures">
          <BoardFigures caseId={caseId} />
        </Tabs.Panel>
        <Tabs.Panel value="work">
          <QueryView query={query}>
            {(board) => (
              <div className={classes.columns} data-alone={board.unassigned.length === 0 || undefined}>
                <UnassignedClaims caseId={caseId} claims={board.unassigned} mayAssign={mayAssign} />
                <PeopleBoard board={board} />
              </div>
            )}
          </QueryView>
        </Tabs.Panel>
      </Tabs>
      <Modal opened={planning} onClose={close} title="Plan reviewers" size="xl">
        <PlanDialog caseId={caseId} onDone={close} />
      </Modal>
    </Page>
  );
}

/** "14 assignments, 3 late, 2 claims with nobody". */
function summarise({ assignments, people, unassigned }: Board): string {
  const late = people.reduce((sum, { overdue }) => sum + overdue, 0);
  return [
    assignments.length === 1 ? '1 assignment' : `${assignments.length} assignments`,
    late > 0 && `${late} late`,
    unassigned.length > 0 &&
      (unassigned.length === 1 ? '1 open claim with nobody' : `${unassigned.length} open claims with nobody`),
  ]
    .filter(Boolean)
    .join(' · ');
}
