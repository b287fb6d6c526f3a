'use client';

import { Alert, Anchor, Button, Divider, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery } from '@tanstack/react-query';
import { api, client } from '@/lib/client/api';
import { describeError, findFieldError } from '@/lib/client/describe-error';
import { signIn, signOut } from '@/lib/client/sign-in';
import { QueryView } from '../ui/query-view';
import { checkPassword, checkRequired } from './check-fields';
import { Entrance } from './entrance';

interface Props {
  token: string;
  /** What the OpenID Connect provider is called, when there is one. */
  provider?: string;
}

/** Behind an invitation link: who invites to what, and the way in. */
export function JoinPage({ token, provider }: Props) {
  const query = useQuery(api.invitations.preview.queryOptions({ input: { token } }));
  return (
    <QueryView query={query} loading={<Entrance title="Invitation" aside="One moment…" />}>
      {({ workspaceName, role, email, invitedBy, signedInAs }) => (
        <Entrance
          title={`Join ${workspaceName}`}
          aside={`${invitedBy} invites you${email ? ` (${email})` : ''} as ${/^[eo]/.test(role) ? 'an' : 'a'} ${role}.`}
        >
          {signedInAs ? (
            <JoinAsYourself token={token} signedInAs={signedInAs} />
          ) : (
            <JoinAsNew token={token} email={email} provider={provider} />
          )}
        </Entrance>
      )}
    </QueryView>
  );
}

function JoinAsYourself({ token, signedInAs }: { token: string; signedInAs: string }) {
  const join = useMutation(
    api.invitations.accept.mutationOptions({
      onSuccess: ({ workspace }) => window.location.assign(`/w/${workspace}`),
    }),
  );
  const leave = useMutation({ mutationFn: signOut });
  return (
    <>
      {join.isError && (
        <Alert color="red" role="alert">
          {describeError(join.error)}
        </Alert>
      )}
      <Button loading={join.isPending || join.isSuccess} onClick={() => join.mutate({ token })}>
        Join as {signedInAs}
      </Button>
      <Anchor component="button" type="button" size="sm" ta="left" onClick={() => leave.mutate()}>
        That is not me: sign out
      </Anchor>
    </>
  );
}

function JoinAsNew({ token, email, provider }: Props & { email: string | null }) {
  const here = `/join/${token}`;
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { name: '', email: email ?? '', password: '' },
    validate: {
      name: checkRequired('Write your name.'),
      email: checkRequired('Write your e-mail address.'),
      password: checkPassword,
    },
  });
  const join = useMutation({
    mutationFn: async () => {
      const values = form.getValues();
      const { workspace } = await client.invitations.accept({ token, ...values });
      const { email: address, password } = values;
      return signIn('password', { email: address, password, callbackUrl: `/w/${workspace}` });
    },
    onSuccess: (next) => window.location.assign(next),
    onError: (error) => {
      const fault = findFieldError(error);
      if (fault) form.setFieldError(fault.field, fault.message);
    },
  });
  const goToProvider = useMutation({
    mutationFn: () => signIn('oidc', { callbackUrl: here }),
    onSuccess: (next) => window.location.assign(next),
  });
  const failure = [join.error, goToProvider.error].find((error) => error && !findFieldError(error));
  return (
    <>
      {failure && (
        <Alert color="red" role="alert">
          {describeError(failure)}
        </Alert>
      )}
      <form onSubmit={form.onSubmit(() => join.mutate())}>
        <Stack>
          <TextInput
            label="Your name"
            description="As your colleagues see it"
            autoComplete="name"
            maxLength={120}
            key={form.key('name')}
            {...form.getInputProps('name')}
          />
          <TextInput
            label="E-mail"
            type="email"
            autoComplete="username"
            maxLength={254}
            readOnly={email !== null}
            key={form.key('email')}
            {...form.getInputProps('email')}
          />
          <PasswordInput
            label="Password"
            description="At least 12 characters"
            autoComplete="new-password"
            key={form.key('password')}
            {...form.getInputProps('password')}
          />
          <Button type="submit" loading={join.isPending || join.isSuccess}>
            Join
          </Button>
        </Stack>
      </form>
      <Divider label="or" />
      {provider && (
        <Button
          variant="default"
          loading={goToProvider.isPending || goToProvider.isSuccess}
          onClick={() => goToProvider.mutate()}
        >
          Continue with {provider}
        </Button>
      )}
      <Text size="sm">
        <Anchor href={`/sign-in?to=${encodeURIComponent(here)}`}>I have an account: sign in first</Anchor>
      </Text>
    </>
  );
}
