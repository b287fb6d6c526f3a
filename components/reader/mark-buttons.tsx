'use client';

import { Button, Group, type GroupProps, Kbd } from '@mantine/core';
import { useKeyHint } from '../keys/use-keys';

interface Props extends GroupProps {
  onNewClaim: () => void;
  onLink: () => void;
}

/** The two ways to mark words, each with its key. Pressing them leaves the selection in the text alone. */
export function MarkButtons({ onNewClaim, onLink, ...place }: Props) {
  const claimKey = useKeyHint('mark.newClaim');
  const linkKey = useKeyHint('mark.link');
  return (
    <Group gap={6} onMouseDown={(event) => event.preventDefault()} {...place}>
      <Button size="xs" onClick={onNewClaim} rightSection={claimKey && <Kbd size="xs">{claimKey}</Kbd>}>
        New claim
      </Button>
      <Button
        size="xs"
        variant="default"
        onClick={onLink}
        rightSection={linkKey && <Kbd size="xs">{linkKey}</Kbd>}
      >
        Link to…
      </Button>
    </Group>
  );
}
