import { describe, expect, it } from 'vitest';
import { ACTIONS, type Action, can, listAbilities } from '@/lib/domain/permissions';
import { ROLES, type Role } from '@/lib/domain/role';

const ada = '0198a5c0-0000-7000-8000-00000000000a';
const ben = '0198a5c0-0000-7000-8000-00000000000b';

// One letter a role, in the order observer, reviewer, editor, owner: a capital may do it to anybody's things, a small
// letter only to their own, a dot not at all.
const MATRIX: Record<Action, string> = {
  'workspace.view': 'OREW',
  'workspace.edit': '...W',
  'members.list': 'OREW',
  'members.invite': '...W',
  'members.changeRole': '...W',
  'members.remove': 'oreW',
  'invitations.list': '...W',
  'invitations.revoke': '...W',
  'outbox.view': '...W',
  'tokens.manage': 'orew',
  'scales.view': 'OREW',
  'scales.edit': '..EW',
  'outlets.view': 'OREW',
  'outlets.edit': '..EW',
  'cases.view': 'OREW',
  'cases.create': '..EW',
  'cases.edit': '..EW',
  'cases.archive': '..EW',
  'articles.view': 'OREW',
  'articles.add': '.REW',
  'articles.edit': '.REW',
  'articles.remove': '..EW',
  'articles.addRevision': '.REW',
  'articles.editParts': '.REW',
  'articles.confirmAnchors': '.REW',
  'progress.set': '.REW',
  'passages.view': 'OREW',
  'passages.create': '.REW',
  'passages.edit': '.rEW',
  'passages.remove': '.rEW',
  'claims.view': 'OREW',
  'claims.create': '.REW',
  'claims.edit': '.REW',
  'claims.withdraw': '.rEW',
  'claims.merge': '..EW',
  'claims.split': '..EW',
  'claims.setStage': '..EW',
  'stages.view': 'OREW',
  'stages.setProtocol': '..EW',
  'stages.skip': '...W',
  'stages.askAgain': '..EW',
  'interests.view': 'OREW',
  'interests.declare': '.rEW',
  'interests.withdraw': '..EW',
  'silence.confirm': '.REW',
  'silence.withdraw': '.REW',
  'evidence.view': 'OREW',
  'evidence.create': '.REW',
  'evidence.edit': '.REW',
  'evidence.withdraw': '.rEW',
  'evidence.link': '.REW',
  'evidence.unlink': '.rEW',
  'files.read': 'OREW',
  'files.upload': '.REW',
  'verdicts.view': 'OREW',
  'verdicts.submit': '.REW',
  'verdicts.withdraw': '.rew',
  'cellJudgements.set': '.REW',
  'decisions.view': 'OREW',
  'decisions.decide': '..EW',
  'decisions.withdraw': '..EW',
  'findings.view': 'OREW',
  'findings.create': '.REW',
  'findings.edit': '.REW',
  'findings.withdraw': '.rEW',
  'assignments.view': 'OREW',
  'assignments.assign': '..EW',
  'assignments.take': '.rew',
  'assignments.release': '.rEW',
  'queue.view': 'OREW',
  'board.view': 'OREW',
  'analysis.view': 'OREW',
  'analysis.request': '.REW',
  'suggestions.view': 'OREW',
  'suggestions.answer': '.REW',
  'suggestions.undo': '.rEW',
  'origins.view': 'OREW',
  'origins.state': '.REW',
  'origins.withdraw': '.rEW',
  'officeHolders.view': 'OREW',
  'officeHolders.edit': '..EW',
  'talk.view': 'OREW',
  'talk.write': '.REW',
  'talk.resolve': '.REW',
  'talk.changeComment': '.rew',
  'training.view': 'OREW',
  'training.answer': 'OREW',
  'training.setKey': '..EW',
  'training.admit': '..EW',
  'reports.view': 'OREW',
  'reports.export': 'OREW',
  'reports.editDraft': '..EW',
  'reports.publish': '..EW',
  'reports.withdraw': '..EW',
  'activity.view': 'OREW',
  'notifications.view': 'OREW',
  'agreement.view': 'OREW',
  'live.subscribe': 'OREW',
};

const LETTERS: Record<Role, string> = { observer: 'o', reviewer: 'r', editor: 'e', owner: 'w' };

describe('can', () => {
  it('has a row of this matrix for each action', () => {
    expect(ACTIONS).toEqual(Object.keys(MATRIX));
  });

  describe.each(ROLES)('asked by a signed-in %s', (role) => {
    const letter = LETTERS[role];
    const actor = { userId: ada, role, via: 'session' as const };

    it.each(ACTIONS)('answers %s as the matrix says', (action) => {
      const row = MATRIX[action];
      expect(can(action, { actor, belongsTo: ben })).toBe(row.includes(letter.toUpperCase()));
      expect(can(action, { actor, belongsTo: ada })).toBe(row.toLowerCase().includes(letter));
      expect(can(action, { actor })).toBe(row.includes(letter.toUpperCase()));
    });
  });

  it('lets an observer change nothing in a case but their own training, not even what they once wrote', () => {
    const actor = { userId: ada, role: 'observer' as const, via: 'session' as const };
    const allowed = ACTIONS.filter((action) => can(action, { actor, belongsTo: ada }));
    expect(allowed.filter((action) => !/\.(view|list|read|export|subscribe)$/.test(action))).toEqual([
      'members.remove',
      'tokens.manage',
      'training.answer',
    ]);
  });

  it('lets no token manage tokens', () => {
    const viaToken = { userId: ada, role: 'owner' as const, via: 'token' as const };
    expect(can('tokens.manage', { actor: viaToken, belongsTo: ada })).toBe(false);
    expect(can('tokens.manage', { actor: { userId: ada, role: 'owner' }, belongsTo: ada })).toBe(false);
  });

  it.each(['claims.destroy', 'toString', '__proto__', ''])('says no to the unknown action "%s"', (action) => {
    const actor = { userId: ada, role: 'owner' as const, via: 'session' as const };
    expect(can(action as Action, { actor, belongsTo: ada })).toBe(false);
  });

  it.each(['admin', '', 'Owner'])('says no to the unknown role "%s"', (role) => {
    const actor = { userId: ada, role: role as Role, via: 'session' as const };
    expect(ACTIONS.filter((action) => can(action, { actor, belongsTo: ben }))).toEqual([]);
  });
});

describe('listAbilities', () => {
  it('answers each action that was asked for and no other', () => {
    const actor = { userId: ada, role: 'reviewer' as const, via: 'session' as const };
    expect(listAbilities(['passages.edit', 'claims.merge'], { actor, belongsTo: ada })).toEqual({
      'passages.edit': true,
      'claims.merge': false,
    });
  });
});
