import { refuseField } from '@/lib/domain/problem';
import { findViewer } from '../auth/get-viewer';
import { acceptInvitation, type Guest } from './accept-invitation';

interface JoinForm {
  token: string;
  name?: string;
  email?: string;
  password?: string;
}

/**
 * Accepts an invitation from its page: as the person who is signed in there, or as a new one. A new one is then signed
 * in by their browser, with the password it has just sent.
 */
export async function joinWorkspace(
  request: { headers: Headers },
  { token: secret, ...form }: JoinForm,
): Promise<{ workspace: string; signIn: 'done' | 'needed' }> {
  const viewer = await findViewer(request);
  const as = viewer ? ({ ...viewer, kind: 'viewer' } as const) : readGuest(form);
  const { workspace } = await acceptInvitation({ secret, as });
  return { workspace, signIn: viewer ? 'done' : 'needed' };
}

function readGuest({ name, email, password }: Omit<JoinForm, 'token'>): Guest {
  if (!name) refuseField('name', 'Write your name.');
  if (!email) refuseField('email', 'Write your e-mail address.');
  if (!password) refuseField('password', 'Choose a password.');
  return { kind: 'new', name, email, password };
}
