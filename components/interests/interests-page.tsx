'use client';

import { Button, Modal, Table, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import Link from 'next/link';
import { api } from '@/lib/client/api';
import type { ConflictOfInterest } from '@/lib/contract/stages';
import { useWorkspace } from '../shell/use-workspace';
import { EmptyState } from '../ui/empty-state';
import { Page } from '../ui/page';
import { QueryView } from '../ui/query-view';
import { showError } from '../ui/show-error';
import { InterestForm } from './interest-form';

/** Who is kept off which outlets and claims. */
export function InterestsPage() {
  const { slug: workspace, can } = useWorkspace();
  const query = useQuery(api.conflictsOfInterest.list.queryOptions({ input: { workspace } }));
  const [adding, { open, close }] = useDisclosure(false);
  return (
    <Page
      title="Conflicts of interest"
      size="md"
      aside={
        <Text c="dimmed" size="sm" maw={600}>
          Whoever has worked for an outlet, or is close to what a claim is about, gets no place in the review
          of it. Whoever says so of a claim gives back their place in it; other places stay until somebody
          releases them.
        </Text>
      }
      actions={can['assignments.take'] && <Button onClick={open}>Declare one</Button>}
    >
      <QueryView query={query}>
        {(interests) =>
          interests.length === 0 ? (
            <EmptyState title="None is declared">
              Declare your own, or as an editor anybody’s, with the reason.
            </EmptyState>
          ) : (
            <InterestTable interests={interests} />
          )
        }
      </QueryView>
      <Modal opened={adding} onClose={close} title="Declare a conflict of interest">
        <InterestForm onDone={close} />
      </Modal>
    </Page>
  );
}

function InterestTable({ interests }: { interests: ConflictOfInterest[] }) {
  const { slug: workspace } = useWorkspace();
  const queryClient = useQueryClient();
  const withdraw = useMutation(
    api.conflictsOfInterest.withdraw.mutationOptions({
      onError: showError,
      onSuccess: () => queryClient.invalidateQueries({ queryKey: api.conflictsOfInterest.key() }),
    }),
  );
  return (
    <Table.ScrollContainer minWidth={480}>
      <Table verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Who</Table.Th>
            <Table.Th>Kept off</Table.Th>
            <Table.Th>Reason</Table.Th>
            <Table.Th aria-label="Actions" />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {interests.map(({ id, user, outlet, claim, reason, version, can }) => (
            <Table.Tr key={id}>
              <Table.Td>{user.name}</Table.Td>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>
                {outlet?.name}
                {claim && (
                  <Link href={`/w/${workspace}/cases/${claim.caseId}/claims/${claim.id}`}>
                    {claim.number}. {claim.statement}
                  </Link>
                )}
              </Table.Td>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>{reason}</Table.Td>
              <Table.Td>
                {can['interests.withdraw'] && (
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    color="gray"
                    loading={withdraw.isPending && withdraw.variables.conflictId === id}
                    onClick={() => withdraw.mutate({ workspace, conflictId: id, version })}
                    aria-label={`Withdraw the conflict of interest of ${user.name}`}
                  >
                    Withdraw
                  </Button>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
