'use client';

import { Anchor, Button, Modal, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '@/lib/client/api';
import { useWorkspace } from '../shell/use-workspace';
import { EmptyState } from '../ui/empty-state';
import { Page } from '../ui/page';
import { QueryView } from '../ui/query-view';
import { type Outlet, OutletForm } from './outlet-form';

/** Who published the articles of the desk's cases. */
export function OutletsPage() {
  const { slug: workspace, can } = useWorkspace();
  const query = useQuery(api.outlets.list.queryOptions({ input: { workspace } }));
  const [edited, setEdited] = useState<Outlet>();
  return (
    <Page title="Outlets" size="md">
      <QueryView query={query}>
        {(outlets) =>
          outlets.length === 0 ? (
            <EmptyState title="No outlets yet">
              An outlet appears here when an article names it. Add articles to a case first.
            </EmptyState>
          ) : (
            <Table.ScrollContainer minWidth={420}>
              <Table verticalSpacing="sm">
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>Name</Table.Th>
                    <Table.Th>Articles</Table.Th>
                    <Table.Th aria-label="Actions" />
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {outlets.map((outlet) => (
                    <Table.Tr key={outlet.id}>
                      <Table.Td style={{ overflowWrap: 'anywhere' }}>
                        <Text size="sm" fw={600} dir="auto">
                          {outlet.name}
                        </Text>
                        {outlet.homepage && (
                          <Anchor size="xs" href={outlet.homepage} target="_blank" rel="noreferrer">
                            {outlet.homepage}
                          </Anchor>
                        )}
                      </Table.Td>
                      <Table.Td>
                        <Text size="sm">{outlet.articles}</Text>
                      </Table.Td>
                      <Table.Td ta="right">
                        {can['outlets.edit'] && (
                          <Button
                            variant="default"
                            onClick={() => setEdited(outlet)}
                            aria-label={`Edit ${outlet.name}`}
                          >
                            Edit
                          </Button>
                        )}
                      </Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
          )
        }
      </QueryView>
      <Modal opened={edited !== undefined} onClose={() => setEdited(undefined)} title="Outlet">
        {edited && <OutletForm outlet={edited} onDone={() => setEdited(undefined)} />}
      </Modal>
    </Page>
  );
}
