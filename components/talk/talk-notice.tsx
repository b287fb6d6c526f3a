import { Alert, Text } from '@mantine/core';
import { IconEyeOff, IconUsers } from '@tabler/icons-react';
import type { ThreadsOfClaim } from '@/lib/contract/talk';
import type { TalkNotice as Notice } from '@/lib/domain/talk-notice';

const says: Record<Notice, string> = {
  cold: 'You read this claim cold: judge from its evidence alone. What others say about it is here once your verdict is in.',
  hidden:
    'Private until the reveal: what others say is here once your verdict is in, and whoever still has to judge does not read what you say.',
  private: 'Private until the reveal: whoever still has to judge does not read this yet.',
  read_by_all: 'Whoever still has to judge reads this too. Keep your verdict out of it.',
};

/** Who reads what is said, before somebody says it. */
export function TalkNotice({ notice }: Pick<ThreadsOfClaim, 'notice'>) {
  if (notice === null) return null;
  if (notice === 'read_by_all') {
    return (
      <Text size="xs" c="dimmed">
        <IconUsers size={13} aria-hidden style={{ verticalAlign: '-2px', marginInlineEnd: 4 }} />
        {says[notice]}
      </Text>
    );
  }
  return (
    <Alert variant="light" color="gray" icon={<IconEyeOff size={16} />} p="xs">
      <Text size="xs">{says[notice]}</Text>
    </Alert>
  );
}
