'use client';

import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api } from '@/lib/client/api';
import { useViewer, useWorkspace } from '../shell/use-workspace';
import { hasDraft } from '../ui/use-draft';
import { Composer } from './composer';
import { useCommentDraft } from './use-comment-draft';

/** Answers in a thread: a button until somebody writes, open from the start where something was typed before. */
export function Reply({ threadId }: { threadId: string }) {
  const viewer = useViewer();
  const key = `variorum:comment:${viewer.id}:${threadId}`;
  const [writing, setWriting] = useState<'no' | 'focused' | 'found'>('no');
  // Read after the first render, which must be what the server rendered.
  useEffect(() => {
    if (hasDraft(key)) setWriting('found');
  }, [key]);
  if (writing === 'no') {
    return (
      <Button size="compact-sm" variant="default" onClick={() => setWriting('focused')}>
        Reply
      </Button>
    );
  }
  return (
    <ReplyForm
      threadId={threadId}
      draftKey={key}
      autoFocus={writing === 'focused'}
      onDone={() => setWriting('no')}
    />
  );
}

interface FormProps {
  threadId: string;
  draftKey: string;
  autoFocus: boolean;
  onDone: () => void;
}

function ReplyForm({ threadId, draftKey, autoFocus, onDone }: FormProps) {
  const { slug } = useWorkspace();
  const { body, restored, onChange, onSent, onGivenUp } = useCommentDraft({ key: draftKey, onDone });
  const send = useMutation(api.talk.comment.mutationOptions({ onSuccess: onSent }));
  return (
    <Composer
      label="Your reply"
      send="Send"
      value={body}
      onChange={onChange}
      onSend={() => send.mutate({ workspace: slug, threadId, body })}
      onCancel={onGivenUp}
      busy={send.isPending}
      error={send.error}
      restored={restored}
      autoFocus={autoFocus}
    />
  );
}
