import { Button } from '@mantine/core';
import { ORPCError } from '@orpc/client';
import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { Entrance } from '@/components/people/entrance';
import { JoinPage } from '@/components/people/join-page';
import { startSeed } from '@/lib/server/api/seed';
import { findOidcSettings } from '@/lib/server/auth/oidc-provider';

export const metadata: Metadata = { title: 'Invitation', referrer: 'no-referrer' };

export default async function Join({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const { api, queryClient } = await startSeed();
  try {
    await queryClient.fetchQuery(api.invitations.preview.queryOptions({ input: { token } }));
  } catch (error) {
    if (!(error instanceof ORPCError) || error.status >= 500) throw error;
    const accepted = findAcceptedWorkspace(error.data);
    if (accepted) redirect(`/w/${accepted}`);
    return (
      <Entrance title="This invitation does not work" aside={error.message}>
        <Button component="a" href="/sign-in" variant="default">
          Sign in
        </Button>
      </Entrance>
    );
  }
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <JoinPage token={token} provider={findOidcSettings()?.name} />
    </HydrationBoundary>
  );
}

/** Whoever comes back to the link they have used is led to their desk. */
function findAcceptedWorkspace(data: unknown): string | undefined {
  const accepted = Accepted.safeParse(data);
  return accepted.success ? accepted.data.current.workspace : undefined;
}

const Accepted = z.object({
  rule: z.literal('invitation.accepted'),
  current: z.object({ workspace: z.string() }),
});
