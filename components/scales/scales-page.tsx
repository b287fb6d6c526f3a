'use client';

import { Button, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '@/lib/client/api';
import type { Scale } from '@/lib/contract/scales';
import { useWorkspace } from '../shell/use-workspace';
import { EmptyState } from '../ui/empty-state';
import { Page } from '../ui/page';
import { QueryView } from '../ui/query-view';
import { ScaleCard, type UsedScale } from './scale-card';
import { ScaleEditor } from './scale-editor';

/** The rating scales of the workspace: make, revise, retire. */
export function ScalesPage() {
  const { slug, can } = useWorkspace();
  const query = useQuery(api.scales.list.queryOptions({ input: { workspace: slug } }));
  const [opened, { open, close }] = useDisclosure(false);
  const [revised, setRevised] = useState<Scale>();
  const mayEdit = can['scales.edit'] === true;
  const edit = (scale: Scale | undefined) => {
    setRevised(scale);
    open();
  };
  return (
    <Page
      title="Rating scales"
      size="md"
      aside={
        <Text c="dimmed" size="sm" maw={560}>
          What a verdict can say. A revised scale becomes a new version: cases and verdicts keep the one they
          have until their case is moved to the new one in its settings.
        </Text>
      }
      actions={mayEdit && <Button onClick={() => edit(undefined)}>Make a scale</Button>}
    >
      <QueryView query={query}>
        {(scales) => (
          <Stack gap="md">
            {scales.length === 0 && (
              <EmptyState title="No scales">Make one before the first case is created.</EmptyState>
            )}
            {listFamilies(scales).map((versions) => (
              <ScaleCard
                key={versions[0].familyId}
                versions={versions}
                mayEdit={mayEdit}
                onRevise={() => edit(versions[0])}
              />
            ))}
            <Modal
              opened={opened}
              onClose={close}
              size="xl"
              title={revised ? `Revise “${revised.name}”` : 'Make a scale'}
            >
              <ScaleEditor
                revised={revised}
                takenKeys={scales
                  .filter(({ familyId }) => familyId === revised?.familyId)
                  .flatMap(({ ratings }) => ratings.map(({ key }) => key))}
                onDone={close}
              />
            </Modal>
          </Stack>
        )}
      </QueryView>
    </Page>
  );
}

type Family = [UsedScale, ...UsedScale[]];

/** Each scale with its versions, newest first; those that can be chosen before the retired ones. */
function listFamilies(scales: UsedScale[]): Family[] {
  const families = new Map<string, Family>();
  for (const scale of [...scales].sort((a, b) => b.version - a.version)) {
    const family = families.get(scale.familyId);
    if (family) family.push(scale);
    else families.set(scale.familyId, [scale]);
  }
  return [...families.values()].sort(
    ([a], [b]) =>
      Number(a.retiredAt !== null) - Number(b.retiredAt !== null) || a.name.localeCompare(b.name, 'en'),
  );
}
