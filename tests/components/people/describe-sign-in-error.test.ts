import { expect, it } from 'vitest';
import { describeSignInError } from '@/components/people/describe-sign-in-error';

it.each([
  ['CredentialsSignin', 'That e-mail address and password do not belong together.'],
  ['SlowDown-1', 'Too many tries. Please wait a second.'],
  ['SlowDown-64', 'Too many tries. Please wait 64 seconds.'],
  ['SlowDown-900', 'Too many tries. Please wait 15 minutes.'],
  ['anything else', 'Signing in did not work. Please try again.'],
  ['', 'Signing in did not work. Please try again.'],
])('says for %j: %s', (code, sentence) => {
  expect(describeSignInError(code)).toBe(sentence);
});
