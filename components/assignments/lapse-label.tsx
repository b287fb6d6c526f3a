'use client';

import { Badge, Button, Group, Text } from '@mantine/core';
import { IconHourglassLow } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { api } from '@/lib/client/api';
import type { Assignment } from '@/lib/contract/assignments';
import { useViewer, useWorkspace } from '../shell/use-workspace';
import { showError } from '../ui/show-error';
import { useLocalTime } from '../ui/use-local-time';
import { useAssignmentWrites } from './use-assignment-writes';

type Props = Pick<Assignment, 'id' | 'caseId' | 'claimNumber' | 'user' | 'lapsesAt' | 'lapseNear' | 'ahead'>;

/** When a place returns to the pool, once that is near, with a way to keep it; or that its stage has yet to begin. */
export function LapseLabel({ ahead, lapsesAt, lapseNear, ...place }: Props) {
  const toLocal = useLocalTime();
  const viewer = useViewer();
  if (ahead) {
    return (
      <Text span size="xs" c="dimmed">
        begins when the checks are done
      </Text>
    );
  }
  if (lapsesAt === null || !lapseNear) return null;
  const lapses = toLocal(lapsesAt);
  return (
    <Group gap={6}>
      <Badge
        color="orange"
        variant="light"
        tt="none"
        size="sm"
        fw={500}
        title={lapses.format('dddd D MMMM YYYY, HH:mm')}
        leftSection={<IconHourglassLow size={11} aria-hidden />}
        style={{ flexShrink: 0 }}
      >
        returns to the pool on {lapses.format('dddd')}
      </Badge>
      {place.user.id === viewer.id && <KeepButton {...place} />}
    </Group>
  );
}

function KeepButton({ id, caseId, claimNumber }: Pick<Props, 'id' | 'caseId' | 'claimNumber'>) {
  const { slug } = useWorkspace();
  const { refresh } = useAssignmentWrites(caseId);
  const keep = useMutation(
    api.assignments.keep.mutationOptions({ onError: showError, onSuccess: () => refresh() }),
  );
  return (
    <Button
      size="compact-xs"
      variant="default"
      loading={keep.isPending}
      onClick={() => keep.mutate({ workspace: slug, assignmentId: id })}
      aria-label={`Keep claim ${claimNumber}: I am still on it`}
    >
      I am still on it
    </Button>
  );
}
