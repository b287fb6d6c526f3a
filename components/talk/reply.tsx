'use client';

import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api } from '@/lib/client/api';
import { emptyRichText, type RichText } from '@/lib/domain/rich-text';
import { useViewer, useWorkspace } from '../shell/use-workspace';
import { hasDraft, useDraft } from '../ui/use-draft';
import { Composer } from './composer';

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
  const queryClient = useQueryClient();
  const { values, change, reset, restored } = useDraft<{ body: RichText }>(draftKey, {
    body: emptyRichText(),
  });
  const send = useMutation(
    api.talk.comment.mutationOptions({
      onSuccess: async () => {
        reset({ body: emptyRichText() });
        await queryClient.invalidateQueries({ queryKey: api.talk.key() });
        onDone();
      },
    }),
  );
  return (
    <Composer
      label="Your reply"
      send="Send"
      value={values.body}
      onChange={(body) => change({ body })}
      onSend={() => send.mutate({ workspace: slug, threadId, body: values.body })}
      onCancel={() => {
        reset({ body: emptyRichText() });
        onDone();
      }}
      busy={send.isPending}
      error={send.error}
      restored={restored}
      autoFocus={autoFocus}
    />
  );
}
