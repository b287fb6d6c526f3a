import { Anchor, Button } from '@mantine/core';
import { Entrance } from './entrance';

interface Props {
  email: string;
  token: string;
  callbackUrl: string;
}

/** Behind a mailed link. The button is there because mail scanners open links, and would use this one up. */
export function MailedLinkPage({ email, token, callbackUrl }: Props) {
  const search = new URLSearchParams({ email, token, callbackUrl });
  return (
    <Entrance title="Sign in" aside={email}>
      <Button component="a" href={`/api/auth/callback/email?${search}`}>
        Sign in
      </Button>
      <Anchor href="/sign-in" size="sm">
        Sign in another way
      </Anchor>
    </Entrance>
  );
}
