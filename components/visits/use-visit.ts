'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { api, client } from '@/lib/client/api';
import { useWorkspace } from '../shell/use-workspace';

/** A page that is left sooner was not visited. */
const COUNTS_AFTER_MS = 4_000;
const AGAIN_AFTER_MS = 60_000;

/** What changed here since the viewer's last visit; and notes that they are here now, while the page is looked at. */
export function useVisit(subject: { claimId: string } | { caseId: string } | { articleId: string }) {
  const { slug: workspace } = useWorkspace();
  const queryClient = useQueryClient();
  const { data } = useQuery(api.visits.changes.queryOptions({ input: { workspace, ...subject } }));
  const latest = useRef(data?.until);
  useEffect(() => {
    latest.current = data?.until;
  });
  const place = JSON.stringify(subject);
  useEffect(() => {
    const note = async () => {
      const until = latest.current;
      if (until === undefined || document.visibilityState !== 'visible') return;
      await client.visits.note({ workspace, until, ...JSON.parse(place) });
      await queryClient.invalidateQueries({ queryKey: api.notifications.key() });
    };
    // A visit that could not be noted is noted a minute later; nothing else depends on it.
    const tell = () => void note().catch(() => undefined);
    const first = setTimeout(tell, COUNTS_AFTER_MS);
    const again = setInterval(tell, AGAIN_AFTER_MS);
    return () => {
      clearTimeout(first);
      clearInterval(again);
    };
  }, [workspace, place, queryClient]);
  return data;
}
