'use client';

import { Button, Group, Kbd, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Scale } from '@/lib/contract/scales';
import type { Verdict } from '@/lib/contract/verdicts';
import type { StaleReason } from '@/lib/domain/stale';
import { useKeyHint, useKeys } from '../keys/use-keys';
import { useViewer } from '../shell/use-workspace';
import { hasDraft } from '../ui/use-draft';
import { focusRating } from './focus-rating';
import { StandingVerdict } from './standing-verdict';
import { VerdictForm, verdictDraftKey } from './verdict-form';

interface Props {
  claimId: string;
  scale: Scale;
  own: Verdict | null;
  /** What changed under it since it was given. */
  stale: readonly StaleReason[];
  /** The viewer is to judge this claim: the form is open from the start. */
  expected: boolean;
  /** Something was typed into the form. */
  onWrite: () => void;
}

/** One's own verdict, or the form for it. `V` goes to the form from anywhere on the screen. */
export function OwnVerdict({ claimId, scale, own, stale, expected, onWrite }: Props) {
  const viewer = useViewer();
  const standing = own?.withdrawnAt === null ? own : null;
  const isOpenAtFirst = standing === null && expected;
  const [writing, setWriting] = useState(isOpenAtFirst);
  const wantsFocus = useRef(false);
  const form = useRef<HTMLDivElement>(null);

  // What another tab submitted does not close a form in which something was typed: it comes up as a conflict.
  useEffect(() => {
    setWriting(isOpenAtFirst || hasDraft(verdictDraftKey(viewer.id, claimId)));
  }, [isOpenAtFirst, viewer.id, claimId]);
  useEffect(() => {
    if (writing && wantsFocus.current) focusRating(form.current);
    wantsFocus.current = false;
  }, [writing]);
  const goToForm = () => {
    if (writing) return focusRating(form.current);
    wantsFocus.current = true;
    setWriting(true);
  };
  useKeys({ 'claim.verdict': goToForm });
  const key = useKeyHint('claim.verdict');

  if (writing) {
    return (
      <div ref={form}>
        {own?.withdrawnAt && (
          <Text size="sm" c="dimmed" mb="xs">
            You withdrew your verdict. It is not counted until you submit it again.
          </Text>
        )}
        <VerdictForm
          claimId={claimId}
          scale={scale}
          own={own}
          onWrite={onWrite}
          onDone={() => setWriting(false)}
          onCancel={isOpenAtFirst ? undefined : () => setWriting(false)}
        />
      </div>
    );
  }
  if (standing) return <StandingVerdict verdict={standing} stale={stale} onRevise={goToForm} />;
  return (
    <Group>
      <Button
        size="compact-sm"
        variant="default"
        onClick={goToForm}
        rightSection={key && <Kbd size="xs">{key}</Kbd>}
      >
        Give your verdict
      </Button>
    </Group>
  );
}
