'use client';

import { Alert, Button, Group, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/client/api';
import { describeError } from '@/lib/client/describe-error';
import { checkRequired } from '../people/check-fields';

/** The name by which colleagues see one. */
export function NameForm({ name }: { name: string }) {
  const queryClient = useQueryClient();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { name },
    validate: { name: checkRequired('Write your name.') },
  });
  const update = useMutation(
    api.account.update.mutationOptions({
      onSuccess: (saved) => {
        form.setInitialValues(saved);
        form.reset();
        notifications.show({ message: 'Your name is changed.' });
        void queryClient.invalidateQueries({ queryKey: api.viewer.key() });
        void queryClient.invalidateQueries({ queryKey: api.workspaces.key() });
      },
    }),
  );
  return (
    <form onSubmit={form.onSubmit((values) => update.mutate(values))}>
      <Stack gap="sm">
        {update.isError && <Alert color="red">{describeError(update.error)}</Alert>}
        <Group align="flex-start" gap="sm">
          <TextInput
            flex={1}
            miw={200}
            aria-label="Name"
            autoComplete="name"
            maxLength={120}
            key={form.key('name')}
            {...form.getInputProps('name')}
          />
          <Button type="submit" variant="default" loading={update.isPending}>
            Save
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
