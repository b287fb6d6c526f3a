'use client';

import { Alert, Button, Checkbox, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { client } from '@/lib/client/api';
import { describeError, findFieldError } from '@/lib/client/describe-error';
import { signIn } from '@/lib/client/sign-in';
import { checkPassword, checkRequired } from './check-fields';
import { Entrance } from './entrance';

/** The first page of an installation: its owner and their desk. */
export function SetupPage({ token }: { token: string }) {
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { workspaceName: '', name: '', email: '', password: '', sampleCase: true },
    validate: {
      workspaceName: checkRequired('Give the desk a name.'),
      name: checkRequired('Write your name.'),
      email: checkRequired('Write your e-mail address.'),
      password: checkPassword,
    },
  });
  const setUp = useMutation({
    mutationFn: async () => {
      const values = form.getValues();
      const { workspace, sampleLoaded } = await client.setup.run({ token, ...values });
      const { email, password, sampleCase } = values;
      const next = await signIn('password', { email, password, callbackUrl: `/w/${workspace}/cases` });
      return { next, sampleMissing: sampleCase && !sampleLoaded };
    },
    onSuccess: ({ next, sampleMissing }) => {
      if (!sampleMissing) window.location.assign(next);
    },
    onError: (error) => {
      const fault = findFieldError(error);
      if (fault) form.setFieldError(fault.field, fault.message);
    },
  });
  if (setUp.data?.sampleMissing) {
    return (
      <Entrance
        title="Your desk is ready, without the sample case"
        aside="The sample case could not be loaded; the terminal that Variorum runs in says why. You can load it later: the list of cases offers it as long as it is empty."
      >
        <Button component="a" href={setUp.data.next.href}>
          Go to your desk
        </Button>
      </Entrance>
    );
  }
  return (
    <Entrance
      title="Set up Variorum"
      aside="You become the owner of this installation. Everything stays on the machine it runs on."
    >
      {setUp.isError && !findFieldError(setUp.error) && (
        <Alert color="red" role="alert">
          {describeError(setUp.error)}
        </Alert>
      )}
      <form onSubmit={form.onSubmit(() => setUp.mutate())}>
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
          <TextInput
            label="Name of your desk"
            placeholder="Northern desk"
            maxLength={120}
            key={form.key('workspaceName')}
            {...form.getInputProps('workspaceName')}
          />
          <Checkbox
            label="Load the sample case"
            description="Five short invented articles with claims, evidence and verdicts, to look around in"
            key={form.key('sampleCase')}
            {...form.getInputProps('sampleCase', { type: 'checkbox' })}
          />
          <Button type="submit" loading={setUp.isPending || setUp.isSuccess}>
            Set up
          </Button>
        </Stack>
      </form>
    </Entrance>
  );
}
