'use client';

import { Stack, Title } from '@mantine/core';
import { QueryView } from '../ui/query-view';
import { PlaceTalk } from './place-talk';
import { useTalk } from './use-talk';

/** What is said about how one article reports one claim. */
export function CellTalk({ claimId, articleId }: { claimId: string; articleId: string }) {
  const query = useTalk(claimId);
  return (
    <Stack gap="xs" component="section" aria-label="Talk about this cell">
      <Title order={3} fz={14}>
        Talk
      </Title>
      <QueryView query={query}>
        {(talk) => <PlaceTalk claimId={claimId} place={{ kind: 'cell', articleId }} talk={talk} />}
      </QueryView>
    </Stack>
  );
}
