'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/client/api';
import type { ThreadPlaceInput } from '@/lib/contract/talk';
import { emptyRichText, type RichText } from '@/lib/domain/rich-text';
import { useViewer, useWorkspace } from '../shell/use-workspace';
import { useDraft } from '../ui/use-draft';
import { Composer } from './composer';
import { placeKey } from './place-key';

interface Props {
  claimId: string;
  place: ThreadPlaceInput;
  onDone: () => void;
  onCancel?: () => void;
  autoFocus?: boolean;
}

/** The name under which a browser keeps the beginning of a thread until it is sent. */
export function threadDraftKey(userId: string, claimId: string, place: ThreadPlaceInput): string {
  return `variorum:thread:${userId}:${claimId}:${placeKey(place)}`;
}

/** Begins a thread on a place of a claim. What is typed stays in this browser until it is sent. */
export function NewThread({ claimId, place, onDone, onCancel, autoFocus }: Props) {
  const { slug } = useWorkspace();
  const viewer = useViewer();
  const queryClient = useQueryClient();
  const { values, change, reset, restored } = useDraft<{ body: RichText }>(
    threadDraftKey(viewer.id, claimId, place),
    { body: emptyRichText() },
  );
  const open = useMutation(
    api.talk.open.mutationOptions({
      onSuccess: async () => {
        reset({ body: emptyRichText() });
        await queryClient.invalidateQueries({ queryKey: api.talk.key() });
        onDone();
      },
    }),
  );
  return (
    <Composer
      label="What is there to talk about?"
      send="Begin the thread"
      value={values.body}
      onChange={(body) => change({ body })}
      onSend={() => open.mutate({ workspace: slug, claimId, place, body: values.body })}
      onCancel={onCancel}
      busy={open.isPending}
      error={open.error}
      restored={restored}
      autoFocus={autoFocus}
    />
  );
}
