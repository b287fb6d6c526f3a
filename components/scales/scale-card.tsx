'use client';

import { Badge, Button, Collapse, Group, Paper, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/client/api';
import type { Scale } from '@/lib/contract/scales';
import { useWorkspace } from '../shell/use-workspace';
import { RatingBadge } from '../ui/rating-badge';
import { showError } from '../ui/show-error';
import { showUndo } from '../ui/show-undo';

export type UsedScale = Scale & { cases: number };

interface Props {
  /** All versions of one scale, newest first. */
  versions: [UsedScale, ...UsedScale[]];
  mayEdit: boolean;
  onRevise: () => void;
}

/** One scale with its ratings as they look in a verdict, and its earlier versions. */
export function ScaleCard({ versions, mayEdit, onRevise }: Props) {
  const { slug, defaultScaleId } = useWorkspace();
  const queryClient = useQueryClient();
  const [open, { toggle }] = useDisclosure(false);
  const [newest, ...earlier] = versions;
  const retire = useMutation(
    api.scales.retire.mutationOptions({
      onError: showError,
      onSuccess: async ({ id, name, retiredAt }) => {
        await queryClient.invalidateQueries({ queryKey: api.scales.key() });
        await queryClient.invalidateQueries({ queryKey: api.workspaces.key() });
        showUndo({
          message: retiredAt ? `“${name}” retired` : `“${name}” can be chosen again`,
          undo: () => retire.mutate({ workspace: slug, scaleId: id, retired: retiredAt === null }),
        });
      },
    }),
  );
  const isDefault = newest.id === defaultScaleId;
  return (
    <Paper withBorder p="md" bg="var(--raised)" component="article" aria-label={newest.name}>
      <Stack gap="sm">
        <Group justify="space-between" gap="xs" align="flex-start">
          <Group gap="xs">
            <Text fw={600}>{newest.name}</Text>
            {isDefault && (
              <Badge variant="light" tt="none">
                for new cases
              </Badge>
            )}
            {newest.retiredAt && (
              <Badge variant="outline" color="gray" tt="none">
                retired
              </Badge>
            )}
          </Group>
          {mayEdit && (
            <Group gap={4}>
              {!newest.retiredAt && (
                <Button size="compact-sm" variant="default" onClick={onRevise}>
                  Revise
                </Button>
              )}
              {!isDefault && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  color="gray"
                  loading={retire.isPending}
                  onClick={() =>
                    retire.mutate({
                      workspace: slug,
                      scaleId: newest.id,
                      retired: newest.retiredAt === null,
                    })
                  }
                >
                  {newest.retiredAt ? 'Bring back' : 'Retire'}
                </Button>
              )}
            </Group>
          )}
        </Group>
        <Ratings scale={newest} />
        <Text size="xs" c="dimmed">
          {describeScale(newest)}
        </Text>
        {earlier.length > 0 && (
          <div>
            <Button size="compact-xs" variant="subtle" onClick={toggle} aria-expanded={open}>
              {open ? 'Hide' : 'Show'} earlier versions
            </Button>
            <Collapse expanded={open}>
              <Stack gap="sm" mt="xs" pl="sm" style={{ borderLeft: '2px solid var(--line)' }}>
                {earlier.map((scale) => (
                  <Stack key={scale.id} gap={4}>
                    <Ratings scale={scale} />
                    <Text size="xs" c="dimmed">
                      {describeScale(scale)}
                    </Text>
                  </Stack>
                ))}
              </Stack>
            </Collapse>
          </div>
        )}
      </Stack>
    </Paper>
  );
}

function Ratings({ scale }: { scale: Scale }) {
  return (
    <Group gap={6}>
      {scale.ratings.map(({ key }) => (
        <RatingBadge key={key} scale={scale} rating={key} />
      ))}
    </Group>
  );
}

/** "Version 2 · in order · used by 3 cases". */
function describeScale({ version, kind, cases }: UsedScale): string {
  return [
    `Version ${version}`,
    kind === 'ordinal' ? 'in order, best to worst' : 'without an order',
    cases === 0 ? 'used by no case' : cases === 1 ? 'used by 1 case' : `used by ${cases} cases`,
  ].join(' · ');
}
