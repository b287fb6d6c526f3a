'use client';

import { Alert, Anchor, Button, Divider, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { describeError } from '@/lib/client/describe-error';
import { type SignInProvider, signIn } from '@/lib/client/sign-in';
import { describeSignInError } from './describe-sign-in-error';
import { Entrance } from './entrance';

interface Props {
  /** The path to go to afterwards. */
  destination: string;
  /** What the OpenID Connect provider is called, when there is one. */
  provider?: string;
  /** Why an earlier try failed. */
  error?: string;
  mailSent: boolean;
}

/** Signing in: with a password, with a link by mail, or at the desk's own provider. */
export function SignInPage({ destination, provider, error: earlierError, mailSent }: Props) {
  const [sentTo, setSentTo] = useState(mailSent ? '' : undefined);
  const [refusal, setRefusal] = useState(earlierError);
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { email: '', password: '' },
    validate: { email: (email) => (email.trim() === '' ? 'Write your e-mail address.' : null) },
  });
  const attempt = useMutation({
    mutationFn: (how: SignInProvider) => signIn(how, { ...form.getValues(), callbackUrl: destination }),
    onSuccess: (next, how) => {
      const code = next.searchParams.get('error');
      setRefusal(code ?? undefined);
      if (code !== null) return;
      if (how === 'email') setSentTo(form.getValues().email);
      else window.location.assign(next);
    },
  });
  const isTrying = (how: SignInProvider) =>
    attempt.variables === how && (attempt.isPending || (attempt.isSuccess && !refusal && how !== 'email'));

  if (sentTo !== undefined) return <MailSent to={sentTo} onBack={() => setSentTo(undefined)} />;
  return (
    <Entrance title="Sign in">
      {attempt.isError && <Alert color="red">{describeError(attempt.error)}</Alert>}
      {refusal && (
        <Alert color="red" role="alert">
          {describeSignInError(refusal)}
        </Alert>
      )}
      <form onSubmit={form.onSubmit(() => attempt.mutate('password'))}>
        <Stack>
          <TextInput
            label="E-mail"
            type="email"
            autoComplete="username"
            inputMode="email"
            key={form.key('email')}
            {...form.getInputProps('email')}
          />
          <PasswordInput
            label="Password"
            autoComplete="current-password"
            key={form.key('password')}
            {...form.getInputProps('password')}
          />
          <Button type="submit" loading={isTrying('password')}>
            Sign in
          </Button>
          <Button
            variant="subtle"
            loading={isTrying('email')}
            onClick={() => {
              if (!form.validateField('email').hasError) attempt.mutate('email');
            }}
          >
            E-mail me a link instead
          </Button>
        </Stack>
      </form>
      {provider && (
        <>
          <Divider label="or" />
          <Button variant="default" loading={isTrying('oidc')} onClick={() => attempt.mutate('oidc')}>
            Continue with {provider}
          </Button>
        </>
      )}
    </Entrance>
  );
}

function MailSent({ to, onBack }: { to: string; onBack: () => void }) {
  return (
    <Entrance
      title="Look into your mail"
      aside={`If there is an account for ${to || 'that address'}, a link that signs you in is on its way. It works once, for an hour.`}
    >
      <Anchor component="button" type="button" size="sm" ta="left" onClick={onBack}>
        Back to signing in
      </Anchor>
    </Entrance>
  );
}
