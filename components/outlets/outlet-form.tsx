'use client';

import { Alert, Button, Group, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/client/api';
import { describeError, findFieldError } from '@/lib/client/describe-error';
import { useWorkspace } from '../shell/use-workspace';

export interface Outlet {
  id: string;
  name: string;
  homepage: string | null;
}

/** The name and the home page of an outlet. Its name changes wherever its articles are shown. */
export function OutletForm({ outlet, onDone }: { outlet: Outlet; onDone: () => void }) {
  const { slug: workspace } = useWorkspace();
  const queryClient = useQueryClient();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { name: outlet.name, homepage: outlet.homepage ?? '' },
    validate: {
      name: (name) => (name.trim() === '' ? 'Write the name.' : null),
      homepage: (homepage) =>
        homepage.trim() === '' || /^https?:\/\/\S+$/.test(homepage.trim())
          ? null
          : 'Write a whole address that begins with http:// or https://.',
    },
  });
  const update = useMutation(
    api.outlets.update.mutationOptions({
      onSuccess: () => {
        void queryClient.invalidateQueries({ queryKey: api.outlets.key() });
        void queryClient.invalidateQueries({ queryKey: api.articles.key() });
        onDone();
      },
      onError: (error) => {
        const fault = findFieldError(error);
        if (fault) form.setFieldError(fault.field, fault.message);
      },
    }),
  );
  return (
    <form
      onSubmit={form.onSubmit(({ name, homepage }) =>
        update.mutate({ workspace, outletId: outlet.id, name, homepage: homepage.trim() || null }),
      )}
    >
      <Stack>
        {update.isError && !findFieldError(update.error) && (
          <Alert color="red" role="alert">
            {describeError(update.error)}
          </Alert>
        )}
        <TextInput
          label="Name"
          maxLength={200}
          dir="auto"
          data-autofocus
          key={form.key('name')}
          {...form.getInputProps('name')}
        />
        <TextInput
          label="Home page"
          type="url"
          maxLength={2000}
          placeholder="https://"
          key={form.key('homepage')}
          {...form.getInputProps('homepage')}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={update.isPending}>
            Save
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
