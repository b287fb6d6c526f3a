'use client';

import dayjs, { type Dayjs } from 'dayjs';
import utc from 'dayjs/plugin/utc';
import { useSyncExternalStore } from 'react';

dayjs.extend(utc);

const never = () => () => undefined;

/** Whether the browser has taken the page over. What the server cannot know is drawn from then on. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

/** Reads moments in the reader's time zone, which only the browser knows: the server's page says them in UTC. */
export function useLocalTime(): (at: string) => Dayjs {
  const hydrated = useHydrated();
  return (at) => (hydrated ? dayjs(at) : dayjs.utc(at));
}
