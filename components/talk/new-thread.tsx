'use client';

import { useMutation } from '@tanstack/react-query';
import { api } from '@/lib/client/api';
import type { ThreadPlaceInput } from '@/lib/contract/talk';
import { useViewer, useWorkspace } from '../shell/use-workspace';
import { Composer } from './composer';
import { placeKey } from './place-key';
import { useCommentDraft } from './use-comment-draft';

interface Props {
  claimId: string;
  place: ThreadPlaceInput;
  /** It was sent, or given up. */
  onDone: () => void;
  /** There is something else to look at instead. */
  canGiveUp: boolean;
  autoFocus?: boolean;
}

/** The name under which a browser keeps the beginning of a thread until it is sent. */
export function threadDraftKey(userId: string, claimId: string, place: ThreadPlaceInput): string {
  return `variorum:thread:${userId}:${claimId}:${placeKey(place)}`;
}

/** Begins a thread on a place of a claim. What is typed stays in this browser until it is sent. */
export function NewThread({ claimId, place, onDone, canGiveUp, autoFocus }: Props) {
  const { slug } = useWorkspace();
  const viewer = useViewer();
  const key = threadDraftKey(viewer.id, claimId, place);
  const { body, restored, onChange, onSent, onGivenUp } = useCommentDraft({ key, onDone });
  const open = useMutation(api.talk.open.mutationOptions({ onSuccess: onSent }));
  return (
    <Composer
      label="What is there to talk about?"
      send="Begin the thread"
      value={body}
      onChange={onChange}
      onSend={() => open.mutate({ workspace: slug, claimId, place, body })}
      onCancel={canGiveUp ? onGivenUp : undefined}
      busy={open.isPending}
      error={open.error}
      restored={restored}
      autoFocus={autoFocus}
    />
  );
}
