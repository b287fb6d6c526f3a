'use client';

import { Alert, Button, Group, PasswordInput, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/client/api';
import { describeError, findFieldError } from '@/lib/client/describe-error';
import { checkPassword } from '../people/check-fields';

interface Props {
  viewer: { email: string; hasPassword: boolean; needsCurrentPassword: boolean };
}

/** Changes the password, or sets the first one. */
export function PasswordForm({ viewer: { email, hasPassword, needsCurrentPassword } }: Props) {
  const queryClient = useQueryClient();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { current: '', password: '' },
    validate: {
      current: (current) => (needsCurrentPassword && current === '' ? 'Write your current password.' : null),
      password: checkPassword,
    },
  });
  const change = useMutation(
    api.account.changePassword.mutationOptions({
      onSuccess: ({ endedSessions }) => {
        form.reset();
        notifications.show({ message: describeChange(endedSessions) });
        void queryClient.invalidateQueries({ queryKey: api.viewer.key() });
        void queryClient.invalidateQueries({ queryKey: api.account.key() });
      },
      onError: (error) => {
        const fault = findFieldError(error);
        if (fault) form.setFieldError(fault.field, fault.message);
        // The quarter of an hour in which none was asked for may have ended while this page was open.
        void queryClient.invalidateQueries({ queryKey: api.viewer.key() });
      },
    }),
  );
  return (
    <form onSubmit={form.onSubmit((values) => change.mutate(values))}>
      <Stack gap="sm">
        {change.isError && !findFieldError(change.error) && (
          <Alert color="red" role="alert">
            {describeError(change.error)}
          </Alert>
        )}
        <Text size="sm" c="dimmed">
          {hasPassword
            ? 'Changing it signs you out everywhere else.'
            : 'You have no password yet: you sign in by a mailed link or at your provider.'}
        </Text>
        {/* Tells password managers whose password this is. */}
        <input type="text" autoComplete="username" value={email} readOnly hidden />
        {needsCurrentPassword && (
          <PasswordInput
            label="Current password"
            autoComplete="current-password"
            key={form.key('current')}
            {...form.getInputProps('current')}
          />
        )}
        <PasswordInput
          label="New password"
          description="At least 12 characters"
          autoComplete="new-password"
          key={form.key('password')}
          {...form.getInputProps('password')}
        />
        <Group>
          <Button type="submit" variant="default" loading={change.isPending}>
            {hasPassword ? 'Change the password' : 'Set a password'}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function describeChange(endedSessions: number): string {
  if (endedSessions === 0) return 'Your password is changed.';
  return `Your password is changed, and ${endedSessions === 1 ? 'one other session has' : `${endedSessions} other sessions have`} ended.`;
}
