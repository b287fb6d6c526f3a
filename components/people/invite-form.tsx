'use client';

import { Alert, Button, Group, NumberInput, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/client/api';
import { describeError, findFieldError } from '@/lib/client/describe-error';
import type { Role } from '@/lib/domain/role';
import { useWorkspace } from '../shell/use-workspace';
import { roleChoices, roleDescriptions } from './role-descriptions';
import { SecretField } from './secret-field';

/** Makes an invitation and shows its link, once. */
export function InviteForm({ onDone }: { onDone: () => void }) {
  const { slug: workspace } = useWorkspace();
  const queryClient = useQueryClient();
  const form = useForm({
    initialValues: { role: 'reviewer' as Role, email: '', days: 7 },
    validate: {
      days: (days) => (Number.isInteger(days) && days >= 1 && days <= 30 ? null : 'From 1 to 30 days.'),
    },
  });
  const invite = useMutation(
    api.invitations.create.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: api.invitations.key() }),
      onError: (error) => {
        const fault = findFieldError(error);
        if (fault) form.setFieldError(fault.field, fault.message);
      },
    }),
  );
  if (invite.data) return <Invited {...invite.data} onDone={onDone} />;
  return (
    <form
      onSubmit={form.onSubmit(({ role, email, days }) =>
        invite.mutate({ workspace, role, days, email: email.trim() || undefined }),
      )}
    >
      <Stack>
        {invite.isError && !findFieldError(invite.error) && (
          <Alert color="red" role="alert">
            {describeError(invite.error)}
          </Alert>
        )}
        <Radio.Group label="As" {...form.getInputProps('role')}>
          <Stack gap="xs" mt={4}>
            {roleChoices.map(({ value, label }) => (
              <Radio key={value} value={value} label={label} description={roleDescriptions[value]} />
            ))}
          </Stack>
        </Radio.Group>
        <TextInput
          label="E-mail (optional)"
          description="Only this address may use the link, and it is mailed there"
          type="email"
          autoComplete="off"
          {...form.getInputProps('email')}
        />
        <NumberInput
          label="Days until it expires"
          min={1}
          max={30}
          allowDecimal={false}
          {...form.getInputProps('days')}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={invite.isPending}>
            Make the link
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface InvitedProps {
  url: string;
  onlyThisMachine: boolean;
  mail: 'none' | 'sent' | 'outbox' | 'failed';
  invitation: { email: string | null };
  onDone: () => void;
}

function Invited({ url, onlyThisMachine, mail, invitation, onDone }: InvitedProps) {
  return (
    <Stack>
      <SecretField label="Link for one person, shown only now" value={url} />
      {mail !== 'none' && (
        <Alert color={mail === 'failed' ? 'red' : 'accent'}>
          {
            {
              sent: `It is also on its way to ${invitation.email}.`,
              outbox: `No mail server is set, so the mail to ${invitation.email} waits in the outbox. Send the link yourself.`,
              failed: `The mail server did not take the mail to ${invitation.email}. Send the link yourself.`,
            }[mail]
          }
        </Alert>
      )}
      {onlyThisMachine && (
        <Alert color="orange" title="This link works on this machine only">
          <Text size="sm">
            Variorum listens on this machine only. To let colleagues in, stop it, start it with{' '}
            <code>HOST=0.0.0.0 npm start</code>, open the address that it prints, and invite from there.
          </Text>
        </Alert>
      )}
      <Group justify="flex-end">
        <Button onClick={onDone}>Done</Button>
      </Group>
    </Stack>
  );
}
