'use client';

import { Anchor, Button, Progress, Stack, Table, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { parseAsString, useQueryState } from 'nuqs';
import { api } from '@/lib/client/api';
import type { Trainee } from '@/lib/contract/training';
import { ClaimLinks } from '../agreement/claim-links';
import { useWorkspace } from '../shell/use-workspace';
import { EmptyState } from '../ui/empty-state';
import { QueryView } from '../ui/query-view';
import { showError } from '../ui/show-error';
import { showUndo } from '../ui/show-undo';
import { When } from '../ui/when';
import { TrainingResult } from './training-result';
import { useTrainingStale } from './use-training-stale';

/** For editors: everybody in training, how far they are, and admitting them. */
export function TraineeTable({ caseId }: { caseId: string }) {
  const { slug: workspace } = useWorkspace();
  const markStale = useTrainingStale();
  const [chosen, setChosen] = useQueryState('person', parseAsString);
  const query = useQuery(api.training.people.queryOptions({ input: { workspace, caseId } }));
  const admit = useMutation(
    api.training.admit.mutationOptions({ onError: showError, onSettled: () => void markStale() }),
  );
  const setAdmitted = ({ person }: Trainee, admitted: boolean) =>
    admit.mutate(
      { workspace, caseId, userId: person.id, admitted },
      {
        onSuccess: (after) =>
          showUndo({
            message: admitted ? `${person.name} is now a reviewer.` : `${person.name} is an observer again.`,
            undo: () => setAdmitted(after, !admitted),
          }),
      },
    );
  return (
    <Stack gap="sm" component="section" aria-label="People">
      <Title order={2} fz={15}>
        People
      </Title>
      <QueryView query={query}>
        {(people) => {
          const shown = people.find(({ person }) => person.id === chosen);
          if (people.length === 0) {
            return (
              <EmptyState title="Nobody is in training">
                Invite newcomers as observers: each finds the training in their queue.
              </EmptyState>
            );
          }
          return (
            <Stack gap="lg">
              <Table.ScrollContainer minWidth={620}>
                <Table verticalSpacing="sm" fz="sm" aria-label="People in training">
                  <Table.Thead>
                    <Table.Tr>
                      <Table.Th>Person</Table.Th>
                      <Table.Th>Judged</Table.Th>
                      <Table.Th>With the key</Table.Th>
                      <Table.Th aria-label="Actions" />
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {people.map((trainee) => (
                      <TraineeRow
                        key={trainee.person.id}
                        caseId={caseId}
                        trainee={trainee}
                        open={trainee.person.id === chosen}
                        busy={admit.isPending && admit.variables.userId === trainee.person.id}
                        onOpen={() => void setChosen(trainee.person.id === chosen ? null : trainee.person.id)}
                        onAdmit={(admitted) => setAdmitted(trainee, admitted)}
                      />
                    ))}
                  </Table.Tbody>
                </Table>
              </Table.ScrollContainer>
              {shown && (
                <Stack gap="sm" component="section" aria-label={`Answers of ${shown.person.name}`}>
                  <Title order={2} fz={17}>
                    {shown.person.name}
                  </Title>
                  <TrainingResult caseId={caseId} result={shown.result} name={shown.person.name} />
                </Stack>
              )}
            </Stack>
          );
        }}
      </QueryView>
    </Stack>
  );
}

interface RowProps {
  caseId: string;
  trainee: Trainee;
  open: boolean;
  busy: boolean;
  onOpen: () => void;
  onAdmit: (admitted: boolean) => void;
}

function TraineeRow({ caseId, trainee, open, busy, onOpen, onAdmit }: RowProps) {
  const { person, role, result, admission, can } = trainee;
  const { answered, of, agreed, claims } = result;
  const differ = claims.filter(({ agrees }) => agrees === false).map(({ claimId }) => claimId);
  return (
    <Table.Tr>
      <Table.Td maw={260}>
        <Anchor
          component="button"
          type="button"
          size="sm"
          fw={600}
          c="inherit"
          ta="left"
          disabled={answered === 0}
          aria-expanded={open}
          onClick={onOpen}
          style={{ overflowWrap: 'anywhere' }}
        >
          {person.name}
        </Anchor>
        <Text size="xs" c="dimmed">
          {role}
          {admission && (
            <>
              , admitted by {admission.by.name} <When at={admission.at} />
            </>
          )}
        </Text>
      </Table.Td>
      <Table.Td miw={130}>
        <Text size="sm">
          {answered} of {of}
        </Text>
        <Progress
          value={of === 0 ? 0 : (100 * answered) / of}
          size="xs"
          aria-label={`${answered} of ${of} claims judged`}
        />
      </Table.Td>
      <Table.Td>
        {answered === 0 ? (
          <Text size="sm" c="dimmed">
            has not begun
          </Text>
        ) : (
          <Text size="sm" component="div">
            agrees on {agreed} of {answered}
            {differ.length > 0 && (
              <>
                {' · '}
                <ClaimLinks caseId={caseId} claims={claims} claimIds={differ}>
                  differs on {differ.length}
                </ClaimLinks>
              </>
            )}
          </Text>
        )}
      </Table.Td>
      <Table.Td ta="right">
        {can.admit && (
          <Button size="xs" loading={busy} onClick={() => onAdmit(true)}>
            Admit as reviewer
          </Button>
        )}
        {can.takeBack && (
          <Button size="xs" variant="subtle" color="gray" loading={busy} onClick={() => onAdmit(false)}>
            Take back
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
