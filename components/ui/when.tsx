'use client';

import dayjs from 'dayjs';
import relativeTime from 'dayjs/plugin/relativeTime';
import { useLocalTime } from './use-local-time';

dayjs.extend(relativeTime);

/** A moment as people say it ("3 hours ago"), with the exact time in the title. Server and browser may differ by a moment. */
export function When({ at }: { at: string }) {
  const toLocal = useLocalTime();
  return (
    <time dateTime={at} title={toLocal(at).format('D MMMM YYYY, HH:mm')} suppressHydrationWarning>
      {dayjs(at).fromNow()}
    </time>
  );
}
