'use client';

import { notifications } from '@mantine/notifications';
import { describeError } from '@/lib/client/describe-error';

/** Tells about a failed action that has no form of its own to show it in. */
export function showError(error: unknown): void {
  notifications.show({
    color: 'red',
    title: 'That did not work',
    message: describeError(error),
    autoClose: 12_000,
  });
}
