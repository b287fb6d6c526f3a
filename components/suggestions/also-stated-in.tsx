'use client';

import { Anchor, Kbd, Loader, Text, UnstyledButton } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { useState } from 'react';
import { describeError } from '@/lib/client/describe-error';
import { useKeyHint, useKeys } from '../keys/use-keys';
import classes from './also-stated-in.module.css';
import { MatchList } from './match-list';
import { useClaimMatches } from './use-claim-matches';

interface Props {
  caseId: string;
  claimId: string;
  /** The passage in hand, which the suggested sentences are compared with. */
  base: string;
}

/** Below a card in the margin: one quiet line that opens to the other sentences that seem to state its claim. */
export function AlsoStatedIn({ caseId, claimId, base }: Props) {
  const suggested = useClaimMatches(claimId);
  const { query, matches, rejected, hidden } = suggested;
  // Whoever works through suggestions wants them open at the next passage too.
  const [opened, setOpened] = useLocalStorage({ key: 'also-stated-in', defaultValue: false });
  const hint = useKeyHint('suggestion.show');
  const [asked, setAsked] = useState(false);
  const toggle = () => {
    setAsked(!opened);
    setOpened(!opened);
  };
  useKeys({ 'suggestion.show': toggle });
  if (query.isPending) {
    return (
      <Text className={classes.note} size="xs" c="dimmed" role="status" aria-busy="true">
        Also stated in <Loader size={10} type="dots" color="gray" aria-hidden />
      </Text>
    );
  }
  if (query.isError && !query.data) {
    return (
      <Text className={classes.note} size="xs" c="dimmed" role="alert">
        Where else it is stated could not be looked up. {describeError(query.error)}{' '}
        <Anchor component="button" type="button" size="xs" onClick={() => void query.refetch()}>
          Try again
        </Anchor>
      </Text>
    );
  }
  if (hidden) {
    return (
      <Text className={classes.note} size="xs" c="dimmed">
        Where else it is stated shows once you have marked a passage of your own.
      </Text>
    );
  }
  if (matches.length === 0 && rejected.length === 0) {
    return (
      <Text className={classes.note} size="xs" c="dimmed">
        Also stated in · no other sentence
      </Text>
    );
  }
  return (
    <div className={classes.note}>
      <UnstyledButton className={classes.line} onClick={toggle} aria-expanded={opened}>
        <span>Also stated in · {matches.length}</span>
        {hint && <Kbd size="xs">{hint}</Kbd>}
      </UnstyledButton>
      {opened && <MatchList caseId={caseId} suggested={suggested} base={base} first={3} arrive={asked} />}
    </div>
  );
}
