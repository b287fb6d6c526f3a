'use client';

import { Button, Group, Kbd, Text } from '@mantine/core';
import type { PassageVoice } from '@/lib/domain/voice';
import { useKeyHint } from '../keys/use-keys';
import classes from './selection-tools.module.css';
import { VoiceChoice } from './voice-choice';

interface Props {
  /** Pixels from the top of the article: the tools stand in the margin, so that they hide no line. Null: below the page. */
  top: number | null;
  voice: PassageVoice;
  onVoice: (voice: PassageVoice) => void;
  onNewClaim: () => void;
  onLink: () => void;
}

/** What can be done with the selected words. */
export function SelectionTools({ top, voice, onVoice, onNewClaim, onLink }: Props) {
  const claimKey = useKeyHint('mark.newClaim');
  const linkKey = useKeyHint('mark.link');
  return (
    <section className={classes.tools} style={top === null ? undefined : { top }} aria-label="Selected words">
      <Text size="xs" c="dimmed" mb={6}>
        Selected words
      </Text>
      <Group gap={6} mb={8} onMouseDown={(event) => event.preventDefault()}>
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
      <VoiceChoice voice={voice} onChange={onVoice} keys />
    </section>
  );
}
