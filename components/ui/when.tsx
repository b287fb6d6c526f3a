'use client';

import dayjs from 'dayjs';
import relativeTime from 'dayjs/plugin/relativeTime';

dayjs.extend(relativeTime);

/** A moment as people say it ("3 hours ago"), with the exact time in the title. Server and browser may differ by a moment. */
export function When({ at }: { at: string }) {
  return (
    <time dateTime={at} title={dayjs(at).format('D MMMM YYYY, HH:mm')} suppressHydrationWarning>
      {dayjs(at).fromNow()}
    </time>
  );
}
