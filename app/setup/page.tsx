import { Button } from '@mantine/core';
import type { Metadata } from 'next';
import { Entrance } from '@/components/people/entrance';
import { SetupPage } from '@/components/people/setup-page';
import { isSetupOpen } from '@/lib/server/auth/is-setup-open';

export const metadata: Metadata = { title: 'Set up', referrer: 'no-referrer' };

export default async function Setup({ searchParams }: { searchParams: Promise<{ token?: string }> }) {
  const { token = '' } = await searchParams;
  if (await isSetupOpen(token)) return <SetupPage token={token} />;
  return (
    <Entrance
      title="This setup link does not work"
      aside="It has been used already, or it is not the one that Variorum printed when it started. Look into the terminal that Variorum runs in, or sign in if it has been set up."
    >
      <Button component="a" href="/sign-in" variant="default">
        Sign in
      </Button>
    </Entrance>
  );
}
