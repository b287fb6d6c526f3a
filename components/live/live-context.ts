'use client';

import { createContext, use, useEffect, useRef, useSyncExternalStore } from 'react';
import { type LiveActivity, LiveStore } from '@/lib/client/live/live-store';

/** The stream of the workspace whose screens are shown. */
export const LiveContext = createContext<LiveStore>(new LiveStore());

/** Calls back with what others, and other tabs, did. The callback may change between renders. */
export function useLiveActivities(onActivities: (activities: LiveActivity[]) => void): void {
  const store = use(LiveContext);
  const latest = useRef(onActivities);
  useEffect(() => {
    latest.current = onActivities;
  });
  useEffect(() => store.listen((activities) => latest.current(activities)), [store]);
}

/** Whether the stream is connected. */
export function useConnection() {
  const store = use(LiveContext);
  return useSyncExternalStore(
    store.watch,
    () => store.connection,
    () => 'connecting' as const,
  );
}

const nobody: LiveStore['present'] = [];

/** Who is where in the workspace. */
export function usePresent() {
  const store = use(LiveContext);
  return useSyncExternalStore(
    store.watch,
    () => store.present,
    () => nobody,
  );
}
