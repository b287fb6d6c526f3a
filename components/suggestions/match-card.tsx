'use client';

import { Anchor, Badge, Button, Group, Kbd, Text, UnstyledButton } from '@mantine/core';
import Link from 'next/link';
import type { Match } from '@/lib/contract/suggestions';
import { describeVoice } from '@/lib/domain/voice';
import { QuoteWords } from '../claims/quote-words';
import { useKeyHint } from '../keys/use-keys';
import classes from './match-card.module.css';

interface Props {
  match: Match;
  label: string;
  /** Where the sentence is read in its article. */
  href: string;
  /** The marked wording to compare with. */
  base: string | undefined;
  /** In hand: shown whole, and the keys are for it. */
  current: boolean;
  mayAnswer: boolean;
  /** There is another one to go to. */
  hasNext: boolean;
  onChoose: () => void;
  onAccept: () => void;
  onReject: () => void;
  onNext: () => void;
}

/** A sentence of another article that seems to state the claim: why, in what it differs, and who speaks. */
export function MatchCard(props: Props) {
  const { match, label, href, base, current, onChoose } = props;
  const { sentence, reason, differences, verb } = match;
  if (!current) {
    return (
      <UnstyledButton className={classes.folded} onClick={onChoose} aria-expanded={false}>
        <span className={classes.label}>{label}</span>
        <span className={classes.clipped} dir="auto">
          {sentence}
        </span>
      </UnstyledButton>
    );
  }
  return (
    <article className={classes.card} aria-label={`Suggested in ${label}`}>
      <Group justify="space-between" gap={8} wrap="nowrap">
        <Anchor component={Link} href={href} className={classes.label} c="inherit">
          {label}
        </Anchor>
        <Badge size="xs" variant="default" tt="none" fw={500} className={classes.badge}>
          suggested
        </Badge>
      </Group>
      <blockquote className={classes.words} dir="auto">
        <QuoteWords passage={{ quote: sentence, sentence }} base={base} />
      </blockquote>
      <Text size="xs">
        {describeVoice(match)}
        {verb && ` (“${verb}”)`}
      </Text>
      {differences.map((difference) => (
        <Text key={difference} size="xs" className={classes.difference}>
          {difference}
        </Text>
      ))}
      {reason && (
        <Text size="xs" c="dimmed">
          Suggested for: {reason}
        </Text>
      )}
      {props.mayAnswer && <Answers {...props} />}
    </article>
  );
}

function Answers({ label, hasNext, onAccept, onReject, onNext }: Props) {
  const acceptKey = useKeyHint('suggestion.accept');
  const rejectKey = useKeyHint('suggestion.reject');
  const nextKey = useKeyHint('suggestion.next');
  return (
    <Group gap={6} mt={4}>
      <Button
        size="compact-sm"
        onClick={onAccept}
        aria-label={`Accept the sentence of ${label}`}
        rightSection={acceptKey && <Kbd size="xs">{acceptKey}</Kbd>}
      >
        Accept
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        onClick={onReject}
        aria-label={`Reject the sentence of ${label}`}
        rightSection={rejectKey && <Kbd size="xs">{rejectKey}</Kbd>}
      >
        Reject
      </Button>
      {hasNext && (
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          onClick={onNext}
          rightSection={nextKey && <Kbd size="xs">{nextKey}</Kbd>}
        >
          Next
        </Button>
      )}
    </Group>
  );
}
