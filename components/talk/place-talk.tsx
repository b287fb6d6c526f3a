'use client';

import { Button, Stack } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { ThreadPlaceInput, ThreadsOfClaim } from '@/lib/contract/talk';
import { useViewer } from '../shell/use-workspace';
import { hasDraft } from '../ui/use-draft';
import { NewThread, threadDraftKey } from './new-thread';
import { standsOn } from './place-key';
import { TalkNotice } from './talk-notice';
import { ThreadView } from './thread-view';

interface Props {
  claimId: string;
  place: ThreadPlaceInput;
  talk: ThreadsOfClaim;
  /** Somebody came here to write: where nothing is said yet, the text is open. */
  autoFocus?: boolean;
}

/** The threads of one place, and where another one is begun. */
export function PlaceTalk({ claimId, place, talk, autoFocus = false }: Props) {
  const viewer = useViewer();
  const threads = talk.threads.filter((thread) => standsOn(thread, place));
  const [writing, setWriting] = useState(threads.length === 0 && autoFocus);
  const draftKey = threadDraftKey(viewer.id, claimId, place);
  useEffect(() => {
    if (hasDraft(draftKey)) setWriting(true);
  }, [draftKey]);
  const mayWrite = talk.can['talk.write'] === true;
  return (
    <Stack gap="sm">
      <TalkNotice notice={talk.notice} />
      {threads.map((thread) => (
        <ThreadView key={thread.id} thread={thread} />
      ))}
      {mayWrite && writing && (
        <NewThread
          claimId={claimId}
          place={place}
          onDone={() => setWriting(false)}
          canGiveUp={threads.length > 0 || !autoFocus}
          autoFocus
        />
      )}
      {mayWrite && !writing && (
        <Button size="compact-sm" variant="subtle" w="fit-content" onClick={() => setWriting(true)}>
          {threads.length === 0 ? 'Begin a thread' : 'Begin another thread'}
        </Button>
      )}
    </Stack>
  );
}
