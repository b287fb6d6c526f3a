'use client';

import { Anchor, Button, Modal, Progress, SegmentedControl, Stack, Table, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { parseAsBoolean, useQueryState } from 'nuqs';
import { api } from '@/lib/client/api';
import { useWorkspace } from '../shell/use-workspace';
import { EmptyState } from '../ui/empty-state';
import { Page } from '../ui/page';
import { QueryView } from '../ui/query-view';
import { When } from '../ui/when';
import { CaseForm } from './case-form';
import { LoadSample } from './load-sample';

/** The cases of the desk, the one with the newest work first. */
export function CaseList() {
  const workspace = useWorkspace();
  const router = useRouter();
  const [archived, setArchived] = useQueryState('archived', parseAsBoolean.withDefault(false));
  const [creating, { open, close }] = useDisclosure(false);
  const query = useQuery(api.cases.list.queryOptions({ input: { workspace: workspace.slug, archived } }));
  const home = `/w/${workspace.slug}/cases`;
  const mayCreate = workspace.can['cases.create'];
  return (
    <Page
      title="Cases"
      actions={
        <>
          <SegmentedControl
            size="xs"
            value={archived ? 'archived' : 'open'}
            onChange={(value) => setArchived(value === 'archived' ? true : null)}
            data={[
              { value: 'open', label: 'Open' },
              { value: 'archived', label: 'Archived' },
            ]}
            aria-label="Which cases"
          />
          {mayCreate && <Button onClick={open}>New case</Button>}
        </>
      }
    >
      <QueryView query={query}>
        {(cases) =>
          cases.length === 0 ? (
            <EmptyState
              title={archived ? 'No archived cases' : 'No cases yet'}
              action={
                !archived &&
                mayCreate && (
                  <Stack gap="xs">
                    <Button onClick={open}>Create the first case</Button>
                    <LoadSample />
                  </Stack>
                )
              }
            >
              {!archived &&
                'A case is one event: the articles about it, the claims in them, and in the end a report.'}
            </EmptyState>
          ) : (
            <Table.ScrollContainer minWidth={560}>
              <Table verticalSpacing="sm" highlightOnHover>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>Case</Table.Th>
                    <Table.Th>Articles</Table.Th>
                    <Table.Th>Claims judged</Table.Th>
                    <Table.Th>Last work</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {cases.map((row) => (
                    <Table.Tr key={row.id}>
                      <Table.Td maw={420}>
                        <Anchor
                          component={Link}
                          href={`${home}/${row.id}`}
                          fw={600}
                          style={{ overflowWrap: 'anywhere' }}
                        >
                          {row.title}
                        </Anchor>
                        {row.about && (
                          <Text size="sm" c="dimmed" lineClamp={2}>
                            {row.about}
                          </Text>
                        )}
                      </Table.Td>
                      <Table.Td>
                        <Text size="sm">
                          {row.articles}
                          {row.references > 0 && ` + ${row.references} ref.`}
                        </Text>
                        <Text size="xs" c="dimmed">
                          {row.readByYou} read by you
                        </Text>
                      </Table.Td>
                      <Table.Td miw={110}>
                        {row.training ? (
                          <Anchor component={Link} href={`${home}/${row.id}/training`} size="sm">
                            Training
                          </Anchor>
                        ) : (
                          <>
                            <Text size="sm">
                              {row.judged} of {row.claims}
                            </Text>
                            <Progress
                              value={row.claims === 0 ? 0 : (100 * row.judged) / row.claims}
                              size="xs"
                              aria-label={`${row.judged} of ${row.claims} claims judged`}
                            />
                          </>
                        )}
                      </Table.Td>
                      <Table.Td>
                        <Text size="sm" c="dimmed">
                          {row.lastActivityAt && <When at={row.lastActivityAt} />}
                        </Text>
                      </Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
          )
        }
      </QueryView>
      <Modal opened={creating} onClose={close} title="New case" size="lg">
        <CaseForm onDone={({ id }) => router.push(`${home}/${id}`)} />
      </Modal>
    </Page>
  );
}
