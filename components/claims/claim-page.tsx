'use client';

import { Container, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/client/api';
import { claimLabel } from '@/lib/domain/claim-label';
import { History } from '../activity/history';
import { EvidenceSection } from '../evidence/evidence-section';
import { PresentPeople } from '../live/present-people';
import { useWorkspace } from '../shell/use-workspace';
import { TalkSection } from '../talk/talk-section';
import { QueryView } from '../ui/query-view';
import { SinceVisit } from '../visits/since-visit';
import { ClaimHeader } from './claim-header';
import classes from './claim-page.module.css';
import { ClaimReview } from './claim-review';
import { ClaimSection } from './claim-section';
import { ClaimTexts } from './claim-texts';

/** One claim: what it says, how each article puts it, what it rests on, how it was judged. */
export function ClaimPage({ claimId }: { claimId: string }) {
  const { slug } = useWorkspace();
  const query = useQuery(api.claims.get.queryOptions({ input: { workspace: slug, claimId } }));
  return (
    <Container size="xl" py="lg" px={{ base: 'sm', sm: 'md' }}>
      <QueryView query={query}>
        {(claim) => (
          <>
            <ClaimHeader claim={claim} present={<PresentPeople claimId={claimId} />} />
            <SinceVisit key={claimId} subject={{ claimId }}>
              <div className={classes.columns}>
                <Stack gap="xl" className={classes.main}>
                  <ClaimTexts claim={claim} />
                  <EvidenceSection claim={claim} />
                  <TalkSection claim={claim} />
                </Stack>
                <Stack gap="lg" className={classes.side}>
                  <ClaimReview claim={claim} />
                  <ClaimSection title="History">
                    <History claimId={claimId} ownLabel={claimLabel(claim)} />
                  </ClaimSection>
                </Stack>
              </div>
            </SinceVisit>
          </>
        )}
      </QueryView>
    </Container>
  );
}
