'use client';

import { Badge, Group, Text } from '@mantine/core';
import { MarkButtons } from './mark-buttons';
import classes from './selection-tools.module.css';
import type { OpenCandidate } from './use-candidates';

interface Props {
  candidate: OpenCandidate;
  /** Pixels from the top of the article; null: below the page. */
  top: number | null;
  /** Whether it can be marked from here: only the one in hand, not one that the pointer is on. */
  inHand: boolean;
  mayMark: boolean;
  onNewClaim: () => void;
  onLink: () => void;
}

/** Why a sentence is worth checking, and the way to mark it. */
export function CandidateCard({ candidate, top, inHand, mayMark, onNewClaim, onLink }: Props) {
  return (
    <section
      className={classes.tools}
      style={top === null ? undefined : { top }}
      aria-label="Sentence worth checking"
    >
      <Group justify="space-between" gap={8} wrap="nowrap" mb={4}>
        <Text size="xs" c="dimmed">
          Worth checking, because it
        </Text>
        <Badge size="xs" variant="default" tt="none" fw={500}>
          suggested
        </Badge>
      </Group>
      <ul className={classes.reasons} aria-live="polite">
        {candidate.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {inHand && mayMark && <MarkButtons mt={8} onNewClaim={onNewClaim} onLink={onLink} />}
    </section>
  );
}
