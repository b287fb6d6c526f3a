'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useParams } from 'next/navigation';
import { type ReactNode, useEffect, useState } from 'react';
import { v7 as newId } from 'uuid';
import { client } from '@/lib/client/api';
import { connectLive } from '@/lib/client/live/connect-live';
import { type LiveActivity, LiveStore } from '@/lib/client/live/live-store';
import { markAllStale, markAnalysisStale, markStale } from '@/lib/client/live/mark-stale';
import { isOwnRequest } from '@/lib/client/own-requests';
import { LiveContext } from './live-context';

/** Activities of one burst are taken together: one round of fetching instead of one for each. */
const GATHER_MS = 60;
const BEAT_MS = 12_000;

interface Props {
  workspace: string;
  /** Where the stream stood when the page was drawn; what happened since then is told first. */
  cursor: string;
  children: ReactNode;
}

/** Keeps the screens below up to date with what others do, and tells the others where this person is. */
export function LiveUpdates({ workspace, cursor, children }: Props) {
  const queryClient = useQueryClient();
  const [store] = useState(() => new LiveStore());
  const [first] = useState(cursor);

  useEffect(() => {
    let gathered: LiveActivity[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const flush = () => {
      timer = undefined;
      const activities = gathered;
      gathered = [];
      store.announce(activities);
      markStale(queryClient, workspace, activities);
    };
    const leave = connectLive(workspace, first, {
      onConnection: (connection) => {
        // Steps of a comparison are told once and not kept: those before the stream was open are asked for.
        if (connection === 'online' && store.connection !== 'online')
          markAnalysisStale(queryClient, workspace, { state: 'done', done: 0, steps: 0 });
        store.setConnection(connection);
      },
      onEvent: (event) => {
        if (event.kind === 'presence') store.setPresent(event.present);
        if (event.kind === 'analysis') markAnalysisStale(queryClient, workspace, event);
        if (event.kind === 'reset') markAllStale(queryClient, workspace);
        if (event.kind !== 'activity') return;
        // The tab that did it has already shown it.
        gathered.push(...event.activities.filter(({ echo }) => !isOwnRequest(echo)));
        if (gathered.length > 0) timer ??= setTimeout(flush, GATHER_MS);
      },
    });
    return () => {
      clearTimeout(timer);
      leave();
    };
  }, [queryClient, store, workspace, first]);

  useBeat(workspace);
  return <LiveContext value={store}>{children}</LiveContext>;
}

/** Says again and again where this tab is, while it is looked at. */
function useBeat(workspace: string): void {
  const {
    caseId = null,
    articleId = null,
    claimId = null,
  } = useParams<Partial<Record<'caseId' | 'articleId' | 'claimId', string>>>();
  const [tabId] = useState(() => newId());
  useEffect(() => {
    const beat = () => {
      if (document.visibilityState !== 'visible') return;
      // Presence is a courtesy: a beat that is lost is followed by the next one.
      client.live.beat({ workspace, tabId, caseId, articleId, claimId }).catch(() => undefined);
    };
    beat();
    const timer = setInterval(beat, BEAT_MS);
    document.addEventListener('visibilitychange', beat);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', beat);
    };
  }, [workspace, tabId, caseId, articleId, claimId]);
}
