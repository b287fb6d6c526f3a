'use client';

import { useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/client/api';
import { emptyRichText, type RichText } from '@/lib/domain/rich-text';
import { useDraft } from '../ui/use-draft';

/** What somebody writes in a thread: this browser keeps it until it is sent or given up. */
export function useCommentDraft({ key, onDone }: { key: string; onDone: () => void }) {
  const queryClient = useQueryClient();
  const { values, change, reset, restored } = useDraft<{ body: RichText }>(key, { body: emptyRichText() });
  return {
    body: values.body,
    restored,
    onChange: (body: RichText) => change({ body }),
    onSent: async () => {
      reset({ body: emptyRichText() });
      await queryClient.invalidateQueries({ queryKey: api.talk.key() });
      onDone();
    },
    onGivenUp: () => {
      reset({ body: emptyRichText() });
      onDone();
    },
  };
}
