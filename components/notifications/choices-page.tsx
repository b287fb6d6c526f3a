'use client';

import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/client/api';
import { useWorkspace } from '../shell/use-workspace';
import { Page } from '../ui/page';
import { QueryView } from '../ui/query-view';
import { ChoicesForm } from './choices-form';

/** What the viewer is told of in this workspace, in the product and by mail. */
export function ChoicesPage() {
  const { slug } = useWorkspace();
  const query = useQuery(api.notifications.getChoices.queryOptions({ input: { workspace: slug } }));
  return (
    <Page title="Notifications" size="sm">
      <QueryView query={query}>{(choices) => <ChoicesForm choices={choices} />}</QueryView>
    </Page>
  );
}
