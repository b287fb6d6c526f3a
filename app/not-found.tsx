import { Button } from '@mantine/core';
import type { Metadata } from 'next';
import { Entrance } from '@/components/people/entrance';

export const metadata: Metadata = { title: 'Not here' };

export default function NotFound() {
  return (
    <Entrance
      title="This does not exist here, or is not yours to see"
      aside="The address may be incomplete, or belong to a desk that you are not a member of."
    >
      <Button component="a" href="/" variant="default">
        Go to my queue
      </Button>
    </Entrance>
  );
}
