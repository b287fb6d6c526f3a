'use client';

import { notifications } from '@mantine/notifications';
import { type Refused, RefusedList } from './refused-list';

/** Says that a part could not be done, and why; it stays until it is closed. */
export function showRefused({ title, refused }: { title: string; refused: Refused[] }): void {
  notifications.show({
    color: 'orange',
    title,
    message: <RefusedList refused={refused} />,
    autoClose: false,
  });
}
