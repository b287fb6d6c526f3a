'use client';

import { Button, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useEffect } from 'react';
import type { ClaimRow } from '@/lib/contract/claims';
import { ClaimSection } from '../claims/claim-section';
import { useViewer } from '../shell/use-workspace';
import { QueryView } from '../ui/query-view';
import { hasDraft } from '../ui/use-draft';
import { NewThread, threadDraftKey } from './new-thread';
import { TalkNotice } from './talk-notice';
import { ThreadView } from './thread-view';
import { useTalk } from './use-talk';

const place = { kind: 'claim' } as const;

/** All that is said about a claim and what hangs on it: open threads first. */
export function TalkSection({ claim }: { claim: ClaimRow }) {
  const query = useTalk(claim.id);
  const viewer = useViewer();
  const [writing, { open, close }] = useDisclosure(false);
  const draftKey = threadDraftKey(viewer.id, claim.id, place);
  useEffect(() => {
    if (hasDraft(draftKey)) open();
  }, [draftKey, open]);
  const inUse = claim.status !== 'withdrawn' && claim.status !== 'merged';
  const mayWrite = inUse && query.data?.can['talk.write'] === true;
  return (
    <ClaimSection
      title="Talk"
      actions={
        mayWrite &&
        !writing && (
          <Button size="xs" variant="default" onClick={open}>
            Begin a thread
          </Button>
        )
      }
    >
      <QueryView query={query}>
        {({ threads, notice }) => (
          <Stack gap="sm">
            <TalkNotice notice={notice} />
            {mayWrite && writing && (
              <NewThread claimId={claim.id} place={place} onDone={close} canGiveUp autoFocus />
            )}
            {threads.length === 0 && !writing && notice !== 'cold' && (
              <Text size="sm" c="dimmed">
                Nobody has said anything about this claim{notice === 'hidden' && ' that you may read'}. Ask
                about it here, or beside a passage, a verdict or evidence.
              </Text>
            )}
            {threads.map((thread) => (
              <ThreadView key={thread.id} thread={thread} placed />
            ))}
          </Stack>
        )}
      </QueryView>
    </ClaimSection>
  );
}
