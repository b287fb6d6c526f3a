'use client';

import { Alert, Stack } from '@mantine/core';
import { useState } from 'react';
import { describeError, findFieldError } from '@/lib/client/describe-error';
import type { Scale } from '@/lib/contract/scales';
import { isBlankRichText, type RichText } from '@/lib/domain/rich-text';
import { RichTextField } from '../editor/rich-text-field';
import { DraftActions } from '../ui/draft-actions';
import { useDraft } from '../ui/use-draft';
import { ConfidenceChoice } from '../verdicts/confidence-choice';
import { RatingChoice } from '../verdicts/rating-choice';

export interface Rated {
  rating: string;
  reason: RichText;
  confidence: number | null;
}

interface Props {
  /** The name under which this browser keeps what was typed. */
  draftKey: string;
  scale: Scale;
  initial: Rated;
  words: { rating: string; placeholder: string; submit: string };
  asksConfidence?: boolean;
  error: unknown;
  isPending: boolean;
  /** `done` forgets the draft. */
  onSubmit: (values: Rated, done: () => void) => void;
  onCancel?: () => void;
}

/** Rating and reason, for an answer in training and for a key. What is typed stays in this browser until it is submitted. */
export function RatingForm({ draftKey, scale, initial, words, asksConfidence, ...props }: Props) {
  const { error, isPending, onSubmit, onCancel } = props;
  const { values, change, reset, restored } = useDraft(draftKey, initial);
  const [tried, setTried] = useState(false);
  const fault = findFieldError(error);
  const errorOf = (field: keyof Rated) => (fault?.field === field ? fault.message : undefined);
  const missing = {
    rating: values.rating === '',
    reason: isBlankRichText(values.reason),
  };
  const send = () => {
    setTried(true);
    if (!missing.rating && !missing.reason) onSubmit(values, () => reset(initial));
  };
  return (
    <Stack gap="md">
      {error !== null && !fault && (
        <Alert color="red" role="alert">
          {describeError(error)}
        </Alert>
      )}
      <RatingChoice
        label={words.rating}
        scale={scale}
        value={values.rating}
        onChange={(rating) => change({ rating })}
        error={errorOf('rating') ?? (tried && missing.rating ? 'Choose a rating.' : undefined)}
      />
      <RichTextField
        label="Reason"
        required
        placeholder={words.placeholder}
        value={values.reason}
        onChange={(reason) => change({ reason })}
        onSubmit={send}
        error={
          errorOf('reason') ??
          (tried && missing.reason ? 'Write the reason: what the rating rests on.' : undefined)
        }
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
        submit={words.submit}
        busy={isPending}
        onSubmit={send}
        onCancel={
          onCancel &&
          (() => {
            reset(initial);
            onCancel();
          })
        }
      />
    </Stack>
  );
}
