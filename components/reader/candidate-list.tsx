'use client';

import { Anchor, Button, Loader, Text, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { describeError } from '@/lib/client/describe-error';
import classes from './candidate-list.module.css';
import type { Candidates } from './use-candidates';

interface Props {
  text: string;
  candidates: Candidates;
  onSelect: (id: string) => void;
}

const FIRST = 10;

/** The sentences worth checking of an article as a list, the most first: the way to them for who does not see the lines. */
export function CandidateList({ text, candidates: { query, ranked, inHand, isWaiting }, onSelect }: Props) {
  const [count, setCount] = useState(FIRST);
  if (query.isError) {
    return (
      <Text size="xs" c="dimmed" role="alert">
        They could not be loaded. {describeError(query.error)}{' '}
        <Anchor component="button" type="button" size="xs" onClick={() => void query.refetch()}>
          Try again
        </Anchor>
      </Text>
    );
  }
  if (isWaiting) {
    return (
      <Text size="xs" c="dimmed" role="status">
        This text is still being read. <Loader size={10} type="dots" color="gray" aria-hidden />
      </Text>
    );
  }
  if (ranked.length === 0) {
    return (
      <Text size="xs" c="dimmed">
        No sentence stands out that is not marked yet.
      </Text>
    );
  }
  return (
    <>
      <ol className={classes.list}>
        {ranked.slice(0, count).map(({ id, start, end, reasons }) => (
          <li key={id}>
            <UnstyledButton
              className={classes.candidate}
              aria-current={id === inHand?.id || undefined}
              onClick={() => onSelect(id)}
            >
              <span className={classes.words} dir="auto">
                {text.slice(start, end)}
              </span>
              <span className={classes.reasons}>{reasons.join('; ')}</span>
            </UnstyledButton>
          </li>
        ))}
      </ol>
      {ranked.length > count && (
        <Button variant="subtle" size="xs" onClick={() => setCount(count + FIRST)}>
          Show {Math.min(FIRST, ranked.length - count)} more of {ranked.length}
        </Button>
      )}
    </>
  );
}
