import { changePassword } from '../account/change-password';
import { endOwnSession } from '../account/end-own-session';
import { listSessions } from '../account/list-sessions';
import { presentViewer } from '../account/present-viewer';
import { signOutEverywhere } from '../account/sign-out-everywhere';
import { updateName } from '../account/update-name';
import { findViewer, getViewer } from '../auth/get-viewer';
import { isSetupOpen } from '../auth/is-setup-open';
import type { Actor } from '../core/actor';
import { runWrite } from '../core/write';
import { listOutbox } from '../mail/list-outbox';
import { changeRole } from '../people/change-role';
import { createInvitation } from '../people/create-invitation';
import { createToken } from '../people/create-token';
import { getWorkspace } from '../people/get-workspace';
import { joinWorkspace } from '../people/join-workspace';
import { listInvitations } from '../people/list-invitations';
import { listMembers } from '../people/list-members';
import { listTokens } from '../people/list-tokens';
import { previewInvitation } from '../people/preview-invitation';
import { removeMember } from '../people/remove-member';
import { revokeInvitation } from '../people/revoke-invitation';
import { revokeToken } from '../people/revoke-token';
import { setUpDesk } from '../people/set-up-desk';
import { updateWorkspace } from '../people/update-workspace';
import { loadSampleCase, prepareSample } from '../sample-case/load-sample-case';
import { inWorkspace, open } from './base';

/** Procedures of the signed-in person, wherever they work. */
const inPerson = open.use(async ({ context, next }) =>
  next({ context: { viewer: await getViewer(context) } }),
);

export const viewerRouter = {
  get: open.viewer.get.handler(async ({ context }) => {
    const viewer = await findViewer(context);
    return viewer ? presentViewer(viewer) : null;
  }),
};

export const setupRouter = {
  status: open.setup.status.handler(async ({ input }) => ({ open: await isSetupOpen(input.token) })),
  run: open.setup.run.handler(({ input }) => setUpDesk(input, (actor) => addSampleCase({ actor }))),
};

export const accountRouter = {
  update: inPerson.account.update.handler(({ input, context }) => updateName(context.viewer, input)),
  changePassword: inPerson.account.changePassword.handler(({ input, context }) =>
    changePassword(context.viewer, { ...input, headers: context.headers }),
  ),
  listSessions: inPerson.account.listSessions.handler(({ context }) => listSessions(context.viewer)),
  endSession: inPerson.account.endSession.handler(({ input, context }) =>
    endOwnSession(context.viewer, input),
  ),
  signOutEverywhere: inPerson.account.signOutEverywhere.handler(({ context }) =>
    signOutEverywhere(context.viewer),
  ),
};

export const workspacesRouter = {
  get: inWorkspace.workspaces.get.handler(({ context }) => getWorkspace(context.actor, context.db)),
  update: inWorkspace.workspaces.update.handler(({ input: { workspace: _, ...input }, context }) =>
    runWrite({ ...context.write, procedure: 'workspaces.update', input }, (write) =>
      updateWorkspace(context.actor, write, input),
    ),
  ),
  loadSample: inWorkspace.workspaces.loadSample.handler(({ context }) => addSampleCase(context.write)),
};

/** Puts the sample case into a workspace: texts are read and hashed before the transaction. */
function addSampleCase(request: { actor: Actor; idempotencyKey?: string }) {
  const prepared = prepareSample();
  return runWrite({ ...request, procedure: 'workspaces.loadSample', input: null }, (write) =>
    loadSampleCase(request.actor, write, prepared),
  );
}

export const membersRouter = {
  list: inWorkspace.members.list.handler(({ context }) => listMembers(context.actor, context.db)),
  changeRole: inWorkspace.members.changeRole.handler(({ input: { workspace: _, ...input }, context }) =>
    runWrite({ ...context.write, procedure: 'members.changeRole', input }, (write) =>
      changeRole(context.actor, write, input),
    ),
  ),
  remove: inWorkspace.members.remove.handler(({ input: { workspace: _, ...input }, context }) =>
    runWrite({ ...context.write, procedure: 'members.remove', input }, (write) =>
      removeMember(context.actor, write, input),
    ),
  ),
};

export const invitationsRouter = {
  list: inWorkspace.invitations.list.handler(({ context }) => listInvitations(context.actor, context.db)),
  create: inWorkspace.invitations.create.handler(({ input: { workspace: _, ...input }, context }) =>
    createInvitation(context.actor, context, input),
  ),
  revoke: inWorkspace.invitations.revoke.handler(({ input: { workspace: _, ...input }, context }) =>
    runWrite({ ...context.write, procedure: 'invitations.revoke', input }, (write) =>
      revokeInvitation(context.actor, write, input),
    ),
  ),
  preview: open.invitations.preview.handler(({ input, context }) => previewInvitation(context, input.token)),
  accept: open.invitations.accept.handler(({ input, context }) => joinWorkspace(context, input)),
};

export const tokensRouter = {
  list: inWorkspace.tokens.list.handler(({ context }) => listTokens(context.actor, context.db)),
  create: inWorkspace.tokens.create.handler(({ input: { workspace: _, ...input }, context }) =>
    createToken(context.actor, context, input),
  ),
  revoke: inWorkspace.tokens.revoke.handler(({ input: { workspace: _, ...input }, context }) =>
    runWrite({ ...context.write, procedure: 'tokens.revoke', input }, (write) =>
      revokeToken(context.actor, write, input),
    ),
  ),
};

export const outboxRouter = {
  list: inWorkspace.outbox.list.handler(({ context }) => listOutbox(context.actor, context.db)),
};
