'use client';

import { Button, Modal, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '@/lib/client/api';
import type { OfficeHolder } from '@/lib/contract/office-holders';
import { useWorkspace } from '../shell/use-workspace';
import { EmptyState } from '../ui/empty-state';
import { Folded } from '../ui/folded';
import { Page } from '../ui/page';
import { QueryView } from '../ui/query-view';
import { HolderForm } from './holder-form';
import { HolderTable } from './holder-table';
import { useHolderWrites } from './use-holder-writes';

type Edited = { holder?: OfficeHolder; ending?: boolean };

/** The desk's own list of who held an office when: what titles in articles are checked against. */
export function OfficeHoldersPage() {
  const { slug: workspace, can } = useWorkspace();
  const query = useQuery(api.officeHolders.list.queryOptions({ input: { workspace } }));
  const { remove } = useHolderWrites();
  const [edited, setEdited] = useState<Edited>();
  const mayEdit = can['officeHolders.edit'] === true;
  const setRemoved = ({ id: holderId, version }: OfficeHolder, removed: boolean) =>
    remove.mutate({ workspace, holderId, version, removed });
  return (
    <Page
      title="Office-holders"
      size="md"
      aside={
        <Text c="dimmed" size="sm" maw={600}>
          Titles that articles give people (“President”, “former president”) are checked against this list on
          the day of the article. Nothing is assumed: whoever is not on it is not checked.
        </Text>
      }
      actions={mayEdit && <Button onClick={() => setEdited({})}>Add somebody</Button>}
    >
      <QueryView query={query}>
        {(all) => {
          const holders = all.filter(({ removed }) => !removed);
          const removed = all.filter((holder) => holder.removed);
          return (
            <Stack gap="lg">
              {holders.length === 0 ? (
                <EmptyState title="Nobody is on the list yet">
                  Add the people whose titles matter in your cases, with the dates of their office. A title
                  that does not fit the day of its article then shows as a difference on the claim’s page.
                </EmptyState>
              ) : (
                <HolderTable
                  holders={holders}
                  onEdit={(holder) => setEdited({ holder })}
                  onEnd={(holder) => setEdited({ holder, ending: true })}
                  onRemove={(holder) => setRemoved(holder, true)}
                />
              )}
              {removed.length > 0 && (
                <Folded label={`${removed.length} taken off the list`}>
                  <HolderTable holders={removed} onRestore={(holder) => setRemoved(holder, false)} />
                </Folded>
              )}
            </Stack>
          );
        }}
      </QueryView>
      <Modal
        opened={edited !== undefined}
        onClose={() => setEdited(undefined)}
        title={edited?.holder ? edited.holder.person : 'Add an office-holder'}
      >
        {edited && <HolderForm {...edited} onDone={() => setEdited(undefined)} />}
      </Modal>
    </Page>
  );
}
