'use client';

import { Text } from '@mantine/core';
import type { PassageVoice } from '@/lib/domain/voice';
import { MarkButtons } from './mark-buttons';
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
  return (
    <section className={classes.tools} style={top === null ? undefined : { top }} aria-label="Selected words">
      <Text size="xs" c="dimmed" mb={6}>
        Selected words
      </Text>
      <MarkButtons mb={8} onNewClaim={onNewClaim} onLink={onLink} />
      <VoiceChoice voice={voice} onChange={onVoice} keys />
    </section>
  );
}
