'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/client/api';
import { findConflict } from '@/lib/client/describe-error';
import type { Comment, Thread } from '@/lib/contract/talk';
import { emptyRichText, type RichText as RichTextDocument } from '@/lib/domain/rich-text';
import { RichText } from '../editor/rich-text';
import { useWorkspace } from '../shell/use-workspace';
import { ConflictAlert } from '../ui/conflict-alert';
import { useDraft } from '../ui/use-draft';
import { Composer } from './composer';

interface Values {
  /** The version that was there when writing began. */
  version: number;
  body: RichTextDocument;
}

/** Changes one's own comment. A version that was stored meanwhile, in another tab, comes up and is not overwritten. */
export function EditComment({ comment, onDone }: { comment: Comment; onDone: () => void }) {
  const { slug } = useWorkspace();
  const queryClient = useQueryClient();
  const start: Values = { version: comment.version, body: comment.body ?? emptyRichText() };
  const { values, change, reset, restored } = useDraft(`variorum:comment-change:${comment.id}`, start);
  const store = useMutation(
    api.talk.changeComment.mutationOptions({
      onSuccess: async () => {
        reset(start);
        await queryClient.invalidateQueries({ queryKey: api.talk.key() });
        onDone();
      },
    }),
  );
  const conflict = findConflict(store.error);
  // The conflict's row is what the contract's output describes.
  const stored = (conflict?.current as Thread | undefined)?.comments.find(({ id }) => id === comment.id);
  const send = (version: number) =>
    store.mutate({ workspace: slug, commentId: comment.id, version, body: values.body });
  return (
    <Composer
      label="Your comment"
      send="Save"
      value={values.body}
      onChange={(body) => change({ body })}
      onSend={() => send(values.version)}
      onCancel={() => {
        reset(start);
        onDone();
      }}
      busy={store.isPending}
      error={conflict ? null : store.error}
      restored={restored}
      autoFocus
    >
      {stored && (
        <ConflictAlert
          theirs={stored.body ? <RichText value={stored.body} /> : 'You took it back.'}
          onKeepMine={() => {
            change({ version: stored.version });
            send(stored.version);
          }}
          onTakeTheirs={() => {
            reset({ version: stored.version, body: stored.body ?? emptyRichText() });
            store.reset();
          }}
        />
      )}
    </Composer>
  );
}
