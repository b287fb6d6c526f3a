import { goodPassword } from '@/tests/support/build-person';
import type { Entry } from './entry';
import { nothing, workspace } from './inputs';

const ratings = [
  { key: 'yes', label: 'Yes', sign: 'tick', color: 'blue', outside: false },
  { key: 'no', label: 'No', sign: 'cross', color: 'red', outside: false },
];

export const peopleProcedures: Record<string, Entry> = {
  'viewer.get': { who: 'anyone', input: nothing },
  'setup.status': { who: 'anyone', input: () => ({ token: 'not-the-link' }) },
  'setup.run': {
    who: 'anyone',
    // The desk exists already, so the link of the first start is used up.
    refusal: () => 'NOT_FOUND',
    input: () => ({
      token: 'not-the-link',
      workspaceName: 'A desk',
      name: 'Ada',
      email: 'ada@desk.example',
      password: goodPassword,
      sampleCase: false,
    }),
  },
  'account.update': { who: 'inPerson', input: () => ({ name: 'Ada' }) },
  'account.changePassword': {
    who: 'inPerson',
    input: () => ({ current: goodPassword, password: 'another long password' }),
  },
  'account.listSessions': { who: 'inPerson', input: nothing },
  'account.endSession': {
    who: 'inPerson',
    input: ({ sessionIds }, { userId }) => ({ sessionId: sessionIds.get(userId) }),
  },
  'account.signOutEverywhere': { who: 'inPerson', input: nothing },
  'workspaces.get': { who: 'observer', action: 'workspace.view', input: workspace },
  'workspaces.update': {
    who: 'owner',
    action: 'workspace.edit',
    input: (desk) => ({
      ...workspace(desk),
      version: 1,
      name: 'Southern desk',
      defaultScaleId: desk.scaleId,
    }),
  },
  'workspaces.loadSample': { who: 'owner', action: 'workspace.edit', input: workspace },
  'members.list': { who: 'observer', action: 'members.list', input: workspace },
  'members.changeRole': {
    who: 'owner',
    action: 'members.changeRole',
    input: (desk) => ({ ...workspace(desk), userId: desk.dora.userId, role: 'editor', version: 1 }),
  },
  'members.remove': {
    who: 'owner',
    action: 'members.remove',
    input: (desk) => ({ ...workspace(desk), userId: desk.dora.userId }),
  },
  'invitations.list': { who: 'owner', action: 'invitations.list', input: workspace },
  'invitations.create': {
    who: 'owner',
    action: 'members.invite',
    input: (desk) => ({ ...workspace(desk), role: 'reviewer' }),
  },
  'invitations.revoke': {
    who: 'owner',
    action: 'invitations.revoke',
    input: (desk) => ({ ...workspace(desk), invitationId: desk.invitationId }),
  },
  'invitations.preview': { who: 'anyone', input: ({ invitationToken }) => ({ token: invitationToken }) },
  'invitations.accept': {
    who: 'anyone',
    refusal: ({ joined }) => (joined ? 'RULE_BROKEN' : undefined),
    input: ({ invitationToken }) => ({
      token: invitationToken,
      name: 'Ada',
      email: 'ada@desk.example',
      password: goodPassword,
    }),
  },
  'tokens.list': {
    who: 'observer',
    action: 'tokens.manage',
    belongsTo: 'caller',
    session: true,
    input: workspace,
  },
  'tokens.create': {
    who: 'observer',
    action: 'tokens.manage',
    belongsTo: 'caller',
    session: true,
    input: (desk) => ({ ...workspace(desk), name: 'Import', role: 'observer', days: 7 }),
  },
  'tokens.revoke': {
    who: 'observer',
    action: 'tokens.manage',
    belongsTo: 'caller',
    session: true,
    input: (desk, { userId }) => ({ ...workspace(desk), tokenId: desk.tokenIds.get(userId) }),
  },
  'outbox.list': { who: 'owner', action: 'outbox.view', input: workspace },
  'scales.list': { who: 'observer', action: 'scales.view', input: workspace },
  'scales.create': {
    who: 'editor',
    action: 'scales.edit',
    input: (desk) => ({ ...workspace(desk), name: 'Yes or no', kind: 'nominal', ratings }),
  },
  'scales.revise': {
    who: 'editor',
    action: 'scales.edit',
    input: (desk) => ({
      ...workspace(desk),
      scaleId: desk.scaleId,
      name: 'Yes or no',
      kind: 'nominal',
      ratings,
    }),
  },
  'scales.retire': {
    who: 'editor',
    action: 'scales.edit',
    input: (desk) => ({ ...workspace(desk), scaleId: desk.spareScaleId, retired: true }),
  },
  'outlets.list': { who: 'observer', action: 'outlets.view', input: workspace },
  'outlets.update': {
    who: 'editor',
    action: 'outlets.edit',
    input: (desk) => ({ ...workspace(desk), outletId: desk.outletId, name: 'The Harbour Post' }),
  },
};
