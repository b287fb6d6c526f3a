'use client';

import { Alert, Button, Code, Group, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/client/api';
import { describeError, findFieldError } from '@/lib/client/describe-error';
import { lesserRole, type Role } from '@/lib/domain/role';
import { useWorkspace } from '../shell/use-workspace';
import { checkRequired } from './check-fields';
import { roleChoices } from './role-descriptions';
import { SecretField } from './secret-field';

const lifetimes = [
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: 'A year' },
  { value: 'none', label: 'It does not expire' },
];

/** Makes an access token and shows its secret, once. */
export function TokenForm({ onDone }: { onDone: () => void }) {
  const { slug: workspace, role: ownRole } = useWorkspace();
  const queryClient = useQueryClient();
  const form = useForm({
    initialValues: { name: '', role: ownRole as Role, lifetime: '90' },
    validate: { name: checkRequired('Say what it is for.') },
  });
  const create = useMutation(
    api.tokens.create.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: api.tokens.key() }),
      onError: (error) => {
        const fault = findFieldError(error);
        if (fault) form.setFieldError(fault.field, fault.message);
      },
    }),
  );
  if (create.data) {
    return (
      <Stack>
        <SecretField label="The token, shown only now" value={create.data.secret} />
        <Code
          block
          style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
        >{`curl -H "Authorization: Bearer $TOKEN" \\\n  ${window.location.origin}/api/v1/w/${workspace}`}</Code>
        <Group justify="flex-end">
          <Button onClick={onDone}>Done</Button>
        </Group>
      </Stack>
    );
  }
  return (
    <form
      onSubmit={form.onSubmit(({ name, role, lifetime }) =>
        create.mutate({ workspace, name, role, days: lifetime === 'none' ? null : Number(lifetime) }),
      )}
    >
      <Stack>
        {create.isError && !findFieldError(create.error) && (
          <Alert color="red" role="alert">
            {describeError(create.error)}
          </Alert>
        )}
        <TextInput
          label="What is it for?"
          placeholder="Import every night"
          maxLength={120}
          data-autofocus
          {...form.getInputProps('name')}
        />
        <Select
          label="It may do what this role may"
          data={roleChoices.filter(({ value }) => lesserRole(value, ownRole) === value)}
          allowDeselect={false}
          {...form.getInputProps('role')}
        />
        <Select
          label="It works for"
          data={lifetimes}
          allowDeselect={false}
          {...form.getInputProps('lifetime')}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={create.isPending}>
            Make the token
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
