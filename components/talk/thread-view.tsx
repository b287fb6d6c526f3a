'use client';

import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCheck } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { Thread } from '@/lib/contract/talk';
import { outcomeWords } from '@/lib/domain/thread';
import { useWorkspace } from '../shell/use-workspace';
import { When } from '../ui/when';
import { CommentView } from './comment-view';
import { Reply } from './reply';
import { ResolveThread } from './resolve-thread';
import classes from './thread-view.module.css';
import { useSought } from './use-sought';
import { useTalkWrites } from './use-talk-writes';

interface Props {
  thread: Thread;
  /** Says what the thread stands on: where threads of several places are listed. */
  placed?: boolean;
}

/** A thread: what was said, an answer, and its end. A resolved one shows its outcome until it is opened. */
export function ThreadView({ thread, placed = false }: Props) {
  const { sought, ref } = useSought(thread.id);
  const [open, { toggle, open: show }] = useDisclosure(false);
  const [resolving, setResolving] = useState(false);
  const { resolved, can } = thread;
  useEffect(() => {
    if (sought) show();
  }, [sought, show]);
  return (
    <article
      ref={ref}
      className={classes.thread}
      data-sought={sought || undefined}
      aria-label={`Thread: ${thread.place.label}`}
    >
      {placed && (
        <Text size="xs" c="dimmed" className={classes.place} dir="auto">
          {thread.place.label}
        </Text>
      )}
      {resolved && <Outcome thread={thread} open={open} onToggle={toggle} />}
      {(open || !resolved) && (
        <ul className={classes.comments}>
          {thread.comments.map((comment) => (
            <CommentView key={comment.id} comment={comment} />
          ))}
        </ul>
      )}
      {!resolved && resolving && <ResolveThread thread={thread} onDone={() => setResolving(false)} />}
      {!resolved && !resolving && (
        <Group gap="xs" align="flex-start">
          {can['talk.write'] && <Reply threadId={thread.id} />}
          {can['talk.resolve'] && (
            <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setResolving(true)}>
              Resolve
            </Button>
          )}
        </Group>
      )}
    </article>
  );
}

interface OutcomeProps {
  thread: Thread;
  open: boolean;
  onToggle: () => void;
}

function Outcome({ thread, open, onToggle }: OutcomeProps) {
  const { slug } = useWorkspace();
  const { reopen } = useTalkWrites();
  const end = thread.moves.at(-1);
  if (!end?.outcome) return null;
  const said = thread.comments.length;
  return (
    <Stack gap={4}>
      <Group gap={6} wrap="nowrap" align="flex-start">
        <IconCheck size={16} aria-hidden color="var(--accent-ink)" />
        <Text size="sm" className={classes.place}>
          <b>{outcomeWords[end.outcome]}</b>
          {end.words && `: ${end.words}`}{' '}
          <Text span size="xs" c="dimmed">
            {end.by.name}, <When at={end.createdAt} />
          </Text>
        </Text>
      </Group>
      <Group gap="md">
        <Anchor component="button" type="button" size="xs" onClick={onToggle} aria-expanded={open}>
          {open ? 'Hide what was said' : `Show what was said (${said})`}
        </Anchor>
        {thread.can['talk.resolve'] && (
          <Anchor
            component="button"
            type="button"
            size="xs"
            disabled={reopen.isPending}
            onClick={() => reopen.mutate({ workspace: slug, threadId: thread.id, version: thread.version })}
          >
            Reopen
          </Anchor>
        )}
      </Group>
    </Stack>
  );
}
