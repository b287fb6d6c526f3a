import { z } from 'zod';
import { Can, Id, Person, route, Text, Timestamp, Version, WorkspaceInput } from './base';
import { Scale } from './scales';

export const Role = z.enum(['owner', 'editor', 'reviewer', 'observer']);
const Name = Text.trim().min(1, 'Write a name.').max(120);
const Email = z.email('Write an e-mail address.').max(254);
const Password = z.string().min(12, 'Use at least 12 characters.').max(256);

export const Workspace = z.object({
  id: Id,
  slug: z.string(),
  name: z.string(),
  reportsPublic: z.boolean(),
  asksConfidence: z.boolean(),
  peopleInReports: z.enum(['name', 'letter']),
  defaultScaleId: Id.nullable(),
  version: Version,
  role: Role,
  /** Who works here, for menus and names beside marks. */
  people: z.array(Person.extend({ role: Role })),
  scales: z.array(Scale),
  can: Can,
});
export type Workspace = z.infer<typeof Workspace>;

const Member = Person.extend({
  email: z.string(),
  role: Role,
  version: Version,
  joinedAt: Timestamp,
  can: Can,
});
const Invitation = z.object({
  id: Id,
  role: Role,
  email: z.string().nullable(),
  createdBy: Person,
  createdAt: Timestamp,
  expiresAt: Timestamp,
  state: z.enum(['open', 'used', 'revoked', 'expired']),
});
const AccessToken = z.object({
  id: Id,
  name: z.string(),
  role: Role,
  lastFour: z.string(),
  createdAt: Timestamp,
  expiresAt: Timestamp.nullable(),
  lastUsedAt: Timestamp.nullable(),
});
const SignedInSession = z.object({
  id: Id,
  userAgent: z.string(),
  address: z.string(),
  createdAt: Timestamp,
  lastSeenAt: Timestamp,
  current: z.boolean(),
});

export const people = {
  viewer: {
    /** Who is signed in, with the workspaces they belong to; null when nobody is. */
    get: route('GET', '/viewer', 'Who is signed in').output(
      z
        .object({
          id: Id,
          name: z.string(),
          email: z.string(),
          hasPassword: z.boolean(),
          /** False for a while after signing in by a mailed link or a provider: how a forgotten password is replaced. */
          needsCurrentPassword: z.boolean(),
          workspaces: z.array(z.object({ slug: z.string(), name: z.string(), role: Role })),
        })
        .nullable(),
    ),
  },
  setup: {
    status: route('GET', '/setup', 'Is this installation waiting for its owner?')
      .input(z.object({ token: z.string().max(200) }))
      .output(z.object({ open: z.boolean() })),
    run: route('POST', '/setup', 'Set up the installation with the one-time link')
      .input(
        z.object({
          token: z.string().max(200),
          workspaceName: Name,
          name: Name,
          email: Email,
          password: Password,
          sampleCase: z.boolean(),
        }),
      )
      .output(
        z.object({
          workspace: z.string(),
          /** False where it was wished for and could not be loaded. The desk is there all the same. */
          sampleLoaded: z.boolean(),
        }),
      ),
  },
  account: {
    update: route('PATCH', '/account', 'Change your name')
      .input(z.object({ name: Name }))
      .output(z.object({ name: z.string() })),
    changePassword: route(
      'POST',
      '/account/password',
      'Change or set your password; ends your other sessions',
    )
      .input(z.object({ current: z.string().max(256), password: Password }))
      .output(z.object({ endedSessions: z.int() })),
    listSessions: route('GET', '/account/sessions', 'Where you are signed in').output(
      z.array(SignedInSession),
    ),
    endSession: route('DELETE', '/account/sessions/{sessionId}', 'Sign out one session')
      .input(z.object({ sessionId: Id }))
      .output(z.object({ ended: z.boolean() })),
    signOutEverywhere: route('POST', '/account/sign-out-everywhere', 'Sign out everywhere').output(
      z.object({ endedSessions: z.int() }),
    ),
  },
  workspaces: {
    get: route('GET', '/w/{workspace}', 'The workspace, its people and what you may do')
      .input(WorkspaceInput)
      .output(Workspace),
    update: route('PATCH', '/w/{workspace}', 'Change the settings of the workspace')
      .input(
        WorkspaceInput.extend({
          version: Version,
          name: Name.optional(),
          reportsPublic: z.boolean().optional(),
          asksConfidence: z.boolean().optional(),
          peopleInReports: z.enum(['name', 'letter']).optional(),
          defaultScaleId: Id.optional(),
        }),
      )
      .output(Workspace),
    /** Loads the sample case of prisma/sample-case into the workspace. */
    loadSample: route('POST', '/w/{workspace}/sample-case', 'Load the sample case')
      .input(WorkspaceInput)
      .output(z.object({ caseId: Id })),
  },
  members: {
    list: route('GET', '/w/{workspace}/members', 'Members').input(WorkspaceInput).output(z.array(Member)),
    changeRole: route('PATCH', '/w/{workspace}/members/{userId}', 'Change a role')
      .input(WorkspaceInput.extend({ userId: Id, role: Role, version: Version }))
      .output(Member),
    remove: route('DELETE', '/w/{workspace}/members/{userId}', 'Remove a member')
      .input(WorkspaceInput.extend({ userId: Id }))
      .output(z.object({ removed: z.boolean() })),
  },
  invitations: {
    list: route('GET', '/w/{workspace}/invitations', 'Invitations')
      .input(WorkspaceInput)
      .output(z.array(Invitation)),
    create: route('POST', '/w/{workspace}/invitations', 'Invite somebody; the link is shown once')
      .input(
        WorkspaceInput.extend({
          role: Role,
          email: Email.optional(),
          days: z.int().min(1).max(30).default(7),
        }),
      )
      .output(
        z.object({
          invitation: Invitation,
          url: z.string(),
          onlyThisMachine: z.boolean(),
          /** What became of the mail: none was asked for, it went out, it waits in the outbox, the server refused it. */
          mail: z.enum(['none', 'sent', 'outbox', 'failed']),
        }),
      ),
    revoke: route('DELETE', '/w/{workspace}/invitations/{invitationId}', 'Revoke an invitation')
      .input(WorkspaceInput.extend({ invitationId: Id }))
      .output(Invitation),
    /** What the page behind an invitation link shows before somebody accepts. */
    preview: route('GET', '/invitations/{token}', 'What an invitation offers')
      .input(z.object({ token: z.string().max(200) }))
      .output(
        z.object({
          workspaceName: z.string(),
          role: Role,
          email: z.string().nullable(),
          invitedBy: z.string(),
          expiresAt: Timestamp,
          signedInAs: z.string().nullable(),
        }),
      ),
    accept: route('POST', '/invitations/{token}', 'Accept an invitation')
      .input(
        z.object({
          token: z.string().max(200),
          name: Name.optional(),
          email: Email.optional(),
          password: Password.optional(),
        }),
      )
      .output(z.object({ workspace: z.string(), signIn: z.enum(['done', 'needed']) })),
  },
  tokens: {
    list: route('GET', '/w/{workspace}/tokens', 'Your access tokens')
      .input(WorkspaceInput)
      .output(z.array(AccessToken)),
    create: route('POST', '/w/{workspace}/tokens', 'Make an access token; shown once')
      .input(WorkspaceInput.extend({ name: Name, role: Role, days: z.int().min(1).max(365).nullable() }))
      .output(z.object({ token: AccessToken, secret: z.string() })),
    revoke: route('DELETE', '/w/{workspace}/tokens/{tokenId}', 'Revoke an access token')
      .input(WorkspaceInput.extend({ tokenId: Id }))
      .output(z.object({ revoked: z.boolean() })),
  },
  outbox: {
    list: route('GET', '/w/{workspace}/outbox', 'Mail that waits because no mail server is set')
      .input(WorkspaceInput)
      .output(
        z.object({
          smtp: z.boolean(),
          mails: z.array(
            z.object({
              id: Id,
              toEmail: z.string(),
              subject: z.string(),
              text: z.string(),
              createdAt: Timestamp,
            }),
          ),
        }),
      ),
  },
};
