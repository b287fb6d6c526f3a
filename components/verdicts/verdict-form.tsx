'use client';

import { Alert, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '@/lib/client/api';
import { describeError, findConflict, findFieldError } from '@/lib/client/describe-error';
import { markJudgementsStale } from '@/lib/client/mark-judgements-stale';
import type { Scale } from '@/lib/contract/scales';
import type { Verdict } from '@/lib/contract/verdicts';
import { emptyRichText, isBlankRichText, type RichText as RichTextDocument } from '@/lib/domain/rich-text';
import { RichText } from '../editor/rich-text';
import { RichTextField } from '../editor/rich-text-field';
import { useViewer, useWorkspace } from '../shell/use-workspace';
import { ConflictAlert } from '../ui/conflict-alert';
import { DraftActions } from '../ui/draft-actions';
import { useDraft } from '../ui/use-draft';
import { ConfidenceChoice } from './confidence-choice';
import { EvidenceChoice } from './evidence-choice';
import { GivenRating } from './given-rating';
import { RatingChoice } from './rating-choice';

interface Props {
  claimId: string;
  /** The scale that the case is judged on. */
  scale: Scale;
  /** One's verdict so far, standing or withdrawn. */
  own: Verdict | null;
  /** Something was typed. */
  onWrite: () => void;
  onDone: () => void;
  /** Offered when there is something to go back to. */
  onCancel?: () => void;
}

interface Values {
  /** What was stored when writing began: a newer version must come up as a conflict, not be overwritten. */
  version: number | null;
  rating: string;
  reason: RichTextDocument;
  confidence: number | null;
  evidenceIds: string[];
}

/** The name under which a browser keeps what was typed about a claim and not submitted yet. */
export function verdictDraftKey(userId: string, claimId: string): string {
  return `variorum:verdict:${userId}:${claimId}`;
}

/** Rating, reason and evidence. What is typed stays in this browser until it is submitted. */
export function VerdictForm({ claimId, scale, own, onWrite, onDone, onCancel }: Props) {
  const { slug, asksConfidence } = useWorkspace();
  const viewer = useViewer();
  const queryClient = useQueryClient();
  const {
    values,
    change: keep,
    reset,
    restored,
  } = useDraft(verdictDraftKey(viewer.id, claimId), toValues(own, scale));
  const change = (changed: Partial<Values>) => {
    keep(changed);
    onWrite();
  };
  const [tried, setTried] = useState(false);
  const submit = useMutation(
    api.verdicts.submit.mutationOptions({
      onSuccess: async (stored) => {
        reset(toValues(stored, scale));
        await markJudgementsStale(queryClient);
        onDone();
      },
    }),
  );
  const fault = findFieldError(submit.error);
  const conflict = findConflict(submit.error);
  const send = (version: number | null) => {
    setTried(true);
    if (values.rating === '' || isBlankRichText(values.reason)) return;
    submit.mutate({ ...values, workspace: slug, claimId, version, reason: values.reason });
  };
  const errorOf = (field: keyof Values) => (fault?.field === field ? fault.message : undefined);

  return (
    <Stack gap="md" component="section" aria-label="Your verdict">
      {conflict && (
        <VerdictConflict
          // The conflict's row is what the contract's output describes.
          stored={conflict.current as Verdict | null}
          onKeepMine={(stored) => {
            change({ version: stored?.version ?? null });
            send(stored?.version ?? null);
          }}
          onTakeTheirs={(stored) => {
            reset(toValues(stored, scale));
            submit.reset();
          }}
        />
      )}
      {submit.error && !conflict && !fault && (
        <Alert color="red" role="alert">
          {describeError(submit.error)}
        </Alert>
      )}
      <RatingChoice
        label="Your rating"
        scale={scale}
        value={values.rating}
        onChange={(rating) => change({ rating })}
        error={errorOf('rating') ?? (tried && values.rating === '' ? 'Choose a rating.' : undefined)}
      />
      <RichTextField
        label="Reason"
        required
        placeholder="What does the evidence say, and what would change your mind?"
        value={values.reason}
        onChange={(reason) => change({ reason })}
        onSubmit={() => send(values.version)}
        error={
          errorOf('reason') ??
          (tried && isBlankRichText(values.reason)
            ? 'Write the reason: what the rating rests on.'
            : undefined)
        }
      />
      <EvidenceChoice
        claimId={claimId}
        value={values.evidenceIds}
        onChange={(evidenceIds) => change({ evidenceIds })}
        error={errorOf('evidenceIds')}
      />
      {asksConfidence && (
        <ConfidenceChoice
          value={values.confidence}
          onChange={(confidence) => change({ confidence })}
          error={errorOf('confidence')}
        />
      )}
      <DraftActions
        restored={restored}
        submit={own && !own.withdrawnAt ? 'Submit the revision' : 'Submit verdict'}
        busy={submit.isPending}
        onSubmit={() => send(values.version)}
        onCancel={
          onCancel &&
          (() => {
            reset(toValues(own, scale));
            onCancel();
          })
        }
      />
    </Stack>
  );
}

interface ConflictProps {
  stored: Verdict | null;
  onKeepMine: (stored: Verdict | null) => void;
  onTakeTheirs: (stored: Verdict | null) => void;
}

function VerdictConflict({ stored, onKeepMine, onTakeTheirs }: ConflictProps) {
  return (
    <ConflictAlert
      theirs={
        stored ? (
          <Stack gap={4} align="flex-start">
            <GivenRating scaleId={stored.scaleId} rating={stored.rating} />
            <RichText value={stored.reason} />
          </Stack>
        ) : (
          'No verdict of yours is stored any more.'
        )
      }
      onKeepMine={() => onKeepMine(stored)}
      onTakeTheirs={() => onTakeTheirs(stored)}
    />
  );
}

/** A rating that the scale of the case no longer has must be chosen anew. */
function toValues(own: Verdict | null, scale: Scale): Values {
  return {
    version: own?.version ?? null,
    rating: scale.ratings.some(({ key }) => key === own?.rating) ? (own?.rating ?? '') : '',
    reason: own ? own.reason : emptyRichText(),
    confidence: own?.confidence ?? null,
    evidenceIds: own?.evidenceIds ?? [],
  };
}
