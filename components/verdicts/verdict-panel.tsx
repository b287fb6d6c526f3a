'use client';

import { Anchor, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { api } from '@/lib/client/api';
import { useKeepPlace } from '../assignments/use-keep-place';
import { useViewer, useWorkspace } from '../shell/use-workspace';
import { canGiveVerdict } from '../stages/can-give-verdict';
import { StaleNotice } from '../stale/stale-notice';
import { EmptyState } from '../ui/empty-state';
import { QueryView } from '../ui/query-view';
import { HiddenNotice } from './hidden-notice';
import { OwnVerdict } from './own-verdict';
import { useCaseScale } from './use-case-scale';
import { VerdictCard } from './verdict-card';

interface Props {
  claimId: string;
  caseId: string;
}

/** The verdicts on a claim: one's own form first, then the others' as far as they may be seen. */
export function VerdictPanel({ claimId, caseId }: Props) {
  const { slug } = useWorkspace();
  const query = useQuery(api.verdicts.listForClaim.queryOptions({ input: { workspace: slug, claimId } }));
  const claim = useQuery(api.claims.get.queryOptions({ input: { workspace: slug, claimId } }));
  const course = useQuery({
    ...api.stages.forClaim.queryOptions({ input: { workspace: slug, claimId } }),
    enabled: claim.data?.followsProtocol === true,
  });
  const scale = useCaseScale(caseId);
  const viewer = useViewer();
  const keepPlace = useKeepPlace({ caseId, claimId });
  const closed = claim.data?.status === 'withdrawn' || claim.data?.status === 'merged';
  const assigned = claim.data?.assignees.some(({ userId }) => userId === viewer.id) ?? false;
  return (
    <Stack gap="sm" component="section" aria-label="Verdicts">
      <Title order={2} fz={15}>
        Verdicts
      </Title>
      <QueryView query={query}>
        {({ own, others, hidden, stale, can }) => {
          const staleOf = (userId: string) => stale.find(({ user }) => user?.id === userId)?.reasons ?? [];
          const hasPlace = own !== null || !course.data || canGiveVerdict(course.data, viewer.id);
          const canSubmit = can['verdicts.submit'] === true && !closed && hasPlace;
          return (
            <Stack gap="sm">
              {canSubmit && scale && (
                // Another claim is another form: nothing typed may move over.
                <OwnVerdict
                  key={claimId}
                  claimId={claimId}
                  scale={scale}
                  own={own}
                  stale={staleOf(viewer.id)}
                  expected={hidden || assigned}
                  onWrite={keepPlace}
                />
              )}
              {!canSubmit && own && <VerdictCard verdict={own} name="You" />}
              {hidden ? (
                <HiddenNotice canSubmit={canSubmit} />
              ) : (
                others.map((verdict) => (
                  <Stack key={verdict.id} gap="xs">
                    <StaleNotice reasons={staleOf(verdict.user.id)} />
                    <VerdictCard verdict={verdict} />
                  </Stack>
                ))
              )}
              {!hidden && others.length > 0 && (
                <Anchor
                  component={Link}
                  href={`/w/${slug}/cases/${caseId}/agreement?claim=${claimId}`}
                  size="xs"
                  c="dimmed"
                >
                  How far reviewers agree
                </Anchor>
              )}
              {!hidden && others.length === 0 && !own && !canSubmit && (
                <EmptyState title="No verdicts">Nobody has judged this claim.</EmptyState>
              )}
              {!hidden && others.length === 0 && (own || canSubmit) && (
                <Text size="sm" c="dimmed">
                  Nobody else has judged this claim yet.
                </Text>
              )}
            </Stack>
          );
        }}
      </QueryView>
    </Stack>
  );
}
