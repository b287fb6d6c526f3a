'use client';

import { Alert, Button, Group, SimpleGrid, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '@/lib/client/api';
import { describeError, findConflict, findFieldError } from '@/lib/client/describe-error';
import { markJudgementsStale } from '@/lib/client/mark-judgements-stale';
import type { ClaimRow } from '@/lib/contract/claims';
import type { Scale } from '@/lib/contract/scales';
import type { Decision, Verdict } from '@/lib/contract/verdicts';
import type { WordingDecision } from '@/lib/domain/decision';
import { emptyRichText, isBlankRichText, type RichText as RichTextDocument } from '@/lib/domain/rich-text';
import { RichText } from '../editor/rich-text';
import { RichTextField } from '../editor/rich-text-field';
import { useViewer, useWorkspace } from '../shell/use-workspace';
import { ConflictAlert } from '../ui/conflict-alert';
import { useDraft } from '../ui/use-draft';
import { GivenRating } from '../verdicts/given-rating';
import { RatingChoice } from '../verdicts/rating-choice';
import { VerdictCard } from '../verdicts/verdict-card';
import { MarksCompared } from './marks-compared';
import { MergeChoice } from './merge-choice';
import { NextDecision } from './next-decision';
import { WordingsField } from './wordings-field';

interface Props {
  claim: ClaimRow;
  scale: Scale;
  /** What is stored, standing or withdrawn. */
  decision: Decision | null;
  /** The standing verdicts that the desk decides from. */
  verdicts: Verdict[];
  onDecided: () => void;
  onCancel: () => void;
}

interface Values {
  /** What was stored when writing began: a newer version must come up as a conflict, not be overwritten. */
  version: number | null;
  rating: string;
  reason: RichTextDocument;
  wordings: WordingDecision[];
  /** The rating was proposed by a strategy, and nobody has chosen since. */
  proposed?: boolean;
}

/** The name under which a browser keeps a decision that was begun and not made yet. */
export function decisionDraftKey(userId: string, claimId: string): string {
  return `variorum:decision:${userId}:${claimId}`;
}

/** The reviewers' verdicts side by side, and below them what the desk makes of them. */
export function DecisionForm({ claim, scale, decision, verdicts, onDecided, onCancel }: Props) {
  const { slug } = useWorkspace();
  const viewer = useViewer();
  const queryClient = useQueryClient();
  const { values, change, reset } = useDraft(
    decisionDraftKey(viewer.id, claim.id),
    toValues(decision, scale, claim),
  );
  const [tried, setTried] = useState(false);
  const decide = useMutation(
    api.decisions.decide.mutationOptions({
      onSuccess: async (stored) => {
        reset(toValues(stored, scale, claim));
        await markJudgementsStale(queryClient);
        onDecided();
      },
    }),
  );
  const fault = findFieldError(decide.error);
  // Deciding what one has judged oneself is an owner's exception, with a reason.
  const needsException =
    claim.followsProtocol &&
    decision?.withdrawnAt !== null &&
    verdicts.some(({ user }) => user.id === viewer.id);
  const [exception, setException] = useState('');
  const conflict = findConflict(decide.error);
  // The conflict's row is what the contract's output describes.
  const stored = (conflict?.current ?? null) as Decision | null;
  // A detail without a word about what holds is one that the desk leaves open.
  const wordings = values.wordings.filter(({ holds }) => holds.trim() !== '');
  const halfWritten = values.wordings.some(({ holds, failing }) => holds.trim() === '' && failing.length > 0);
  const send = (version: number | null) => {
    setTried(true);
    if (values.rating === '' || isBlankRichText(values.reason) || halfWritten) return;
    if (needsException && exception.trim() === '') return;
    const { rating, reason } = values;
    decide.mutate({
      workspace: slug,
      claimId: claim.id,
      version,
      rating,
      reason,
      wordings,
      exception: needsException ? exception : null,
    });
  };

  return (
    <Stack gap="md">
      {verdicts.length === 0 ? (
        <Text size="sm" c="dimmed">
          No reviewer has judged this claim. The desk can decide it all the same, with its reason.
        </Text>
      ) : (
        <SimpleGrid cols={{ base: 1, sm: Math.min(verdicts.length, 3) }} spacing="sm">
          {verdicts.map((verdict) => (
            <VerdictCard key={verdict.id} verdict={verdict} />
          ))}
        </SimpleGrid>
      )}
      <MarksCompared claim={claim} />
      {conflict && (
        <ConflictAlert
          theirs={
            stored && (
              <Stack gap={4} align="flex-start">
                <GivenRating scaleId={stored.scaleId} rating={stored.rating} />
                <RichText value={stored.reason} />
              </Stack>
            )
          }
          onKeepMine={() => {
            change({ version: stored?.version ?? null });
            send(stored?.version ?? null);
          }}
          onTakeTheirs={() => {
            reset(toValues(stored, scale, claim));
            decide.reset();
          }}
        />
      )}
      {decide.error && !conflict && !fault && (
        <Alert color="red" role="alert">
          {describeError(decide.error)}
        </Alert>
      )}
      {verdicts.length > 1 && (
        <MergeChoice
          verdicts={verdicts}
          scale={scale}
          chosen={values.rating !== '' && values.proposed !== true}
          onPropose={(rating) => change({ rating, proposed: true })}
        />
      )}
      <RatingChoice
        label="The desk’s rating"
        scale={scale}
        value={values.rating}
        onChange={(rating) => change({ rating, proposed: false })}
        error={tried && values.rating === '' ? 'Choose a rating.' : undefined}
      />
      <RichTextField
        label="The desk’s reason"
        required
        placeholder="Why this rating, and what became of the dissent?"
        value={values.reason}
        onChange={(reason) => change({ reason })}
        onSubmit={() => send(values.version)}
        error={
          tried && isBlankRichText(values.reason) ? 'Write the reason: what the rating rests on.' : undefined
        }
      />
      <WordingsField
        claim={claim}
        value={values.wordings}
        onChange={(changed) => change({ wordings: changed })}
        error={
          fault?.message ??
          (tried && halfWritten ? 'Write what holds where you ticked passages that do not.' : undefined)
        }
      />
      {needsException && (
        <Textarea
          label="Why you decide a claim that you judged yourself"
          description="Only an owner may; the report prints it."
          required
          autosize
          minRows={2}
          maxLength={1000}
          value={exception}
          error={tried && exception.trim() === '' ? 'Say why.' : undefined}
          onChange={(event) => setException(event.currentTarget.value)}
        />
      )}
      <Group justify="space-between" gap="sm" wrap="nowrap">
        <NextDecision claimId={claim.id} />
        <Group justify="flex-end" gap="xs" ml="auto" wrap="nowrap">
          <Button
            variant="subtle"
            onClick={() => {
              reset(toValues(decision, scale, claim));
              onCancel();
            }}
          >
            Cancel
          </Button>
          <Button loading={decide.isPending} onClick={() => send(values.version)}>
            {decision?.withdrawnAt === null ? 'Decide again' : 'Decide'}
          </Button>
        </Group>
      </Group>
    </Stack>
  );
}

function toValues(decision: Decision | null, scale: Scale, claim: ClaimRow): Values {
  const asked = [...new Set(claim.details.map(({ kind }) => kind))];
  const decided = decision?.wordings ?? [];
  return {
    version: decision?.version ?? null,
    rating: scale.ratings.some(({ key }) => key === decision?.rating) ? (decision?.rating ?? '') : '',
    reason: decision ? decision.reason : emptyRichText(),
    wordings: [
      ...decided,
      ...asked
        .filter((detail) => !decided.some((wording) => wording.detail === detail))
        .map((detail) => ({ detail, holds: '', failing: [] })),
    ],
  };
}
