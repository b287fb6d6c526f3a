import { Button } from '@mantine/core';
import type { Metadata } from 'next';
import { EmptyState } from '@/components/ui/empty-state';
import { Page } from '@/components/ui/page';

export const metadata: Metadata = { title: 'Not here' };

export default function NotFound() {
  return (
    <Page title="Not here">
      <EmptyState
        title="This does not exist here, or is not yours to see"
        action={
          <Button component="a" href="/" variant="default">
            Go to my queue
          </Button>
        }
      >
        The address may be incomplete, or belong to another desk.
      </EmptyState>
    </Page>
  );
}
