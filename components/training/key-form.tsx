'use client';

import { Alert } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '@/lib/client/api';
import { findConflict } from '@/lib/client/describe-error';
import type { Scale } from '@/lib/contract/scales';
import type { TrainingKey } from '@/lib/contract/training';
import { emptyRichText } from '@/lib/domain/rich-text';
import { useViewer, useWorkspace } from '../shell/use-workspace';
import { RatingForm } from './rating-form';
import { useTrainingStale } from './use-training-stale';

interface Props {
  claimId: string;
  scale: Scale;
  existing: TrainingKey | null;
  onDone: () => void;
  onCancel?: () => void;
}

/** The known verdict on a claim, for editors: what answers are compared with, and what newcomers read afterwards. */
export function KeyForm({ claimId, scale, existing, onDone, onCancel }: Props) {
  const { slug: workspace } = useWorkspace();
  const viewer = useViewer();
  const markStale = useTrainingStale();
  // What was stored when writing began: a newer key must come up, not be overwritten.
  const [version, setVersion] = useState(existing?.version ?? null);
  const save = useMutation(
    api.training.setKey.mutationOptions({
      onSuccess: async () => {
        await markStale();
        onDone();
      },
    }),
  );
  // The conflict's row is what the contract's output describes.
  const newer = findConflict(save.error)?.current as TrainingKey | null | undefined;
  const fits = scale.ratings.some(({ key }) => key === existing?.rating);
  return (
    <>
      {newer && (
        <Alert color="orange" role="alert" mb="sm" title="Somebody changed the key meanwhile">
          It now says: {newer.reasonText} Save again to replace that with yours.
        </Alert>
      )}
      <RatingForm
        draftKey={`variorum:training-key:${viewer.id}:${claimId}`}
        scale={scale}
        initial={{
          rating: fits ? (existing?.rating ?? '') : '',
          reason: existing?.reason ?? emptyRichText(),
          confidence: null,
        }}
        words={{
          rating: 'Known verdict',
          placeholder: 'What should a newcomer have seen, and where?',
          submit: existing ? 'Change the key' : 'Set the key',
        }}
        error={newer ? null : save.error}
        isPending={save.isPending}
        onSubmit={({ rating, reason }, done) =>
          save.mutate(
            { workspace, claimId, version, rating, reason },
            {
              onSuccess: done,
              onError: (error) => {
                const stored = findConflict(error)?.current as TrainingKey | null | undefined;
                if (stored) setVersion(stored.version);
              },
            },
          )
        }
        onCancel={onCancel}
      />
    </>
  );
}
