'use client';

import { Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { api } from '@/lib/client/api';
import type { Scale } from '@/lib/contract/scales';
import { emptyRichText } from '@/lib/domain/rich-text';
import { useKeys } from '../keys/use-keys';
import { useViewer, useWorkspace } from '../shell/use-workspace';
import { focusRating } from '../verdicts/focus-rating';
import { RatingForm } from './rating-form';
import { useTrainingStale } from './use-training-stale';

/** One's answer to a claim in training: given once, and then the key shows. */
export function AnswerForm({ claimId, scale }: { claimId: string; scale: Scale }) {
  const { slug: workspace, asksConfidence } = useWorkspace();
  const viewer = useViewer();
  const markStale = useTrainingStale();
  const form = useRef<HTMLDivElement>(null);
  useKeys({ 'claim.verdict': () => focusRating(form.current) });
  const answer = useMutation(api.training.answer.mutationOptions({ onSuccess: markStale }));
  return (
    <div ref={form}>
      <Text size="sm" c="dimmed" mb="sm">
        Judge the claim from the articles and the evidence, as you would in earnest. You answer once: then you
        see the known verdict and its reason.
      </Text>
      <RatingForm
        draftKey={`variorum:training:${viewer.id}:${claimId}`}
        scale={scale}
        initial={{ rating: '', reason: emptyRichText(), confidence: null }}
        words={{
          rating: 'Your rating',
          placeholder: 'What does the evidence say, and what would change your mind?',
          submit: 'Answer and see the key',
        }}
        asksConfidence={asksConfidence}
        error={answer.error}
        isPending={answer.isPending}
        onSubmit={(values, done) => answer.mutate({ workspace, claimId, ...values }, { onSuccess: done })}
      />
    </div>
  );
}
