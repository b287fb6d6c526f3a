import type { FullDesk } from '@/tests/support/build-full-desk';
import { writeReason } from '@/tests/support/write-reason';
import type { Entry } from './entry';
import { inCase, onClaim, workspace } from './inputs';

const inThread = (desk: FullDesk) => ({ ...workspace(desk), threadId: desk.threadId });
const onComment = (desk: FullDesk) => ({ ...workspace(desk), commentId: desk.commentId, version: 1 });

export const talkProcedures: Record<string, Entry> = {
  'talk.listForClaim': { who: 'observer', action: 'talk.view', input: onClaim },
  'talk.listForCase': {
    who: 'observer',
    action: 'talk.view',
    input: (desk) => ({ ...inCase(desk), show: 'mine' }),
  },
  'talk.open': {
    who: 'reviewer',
    action: 'talk.write',
    input: (desk) => ({
      ...onClaim(desk),
      place: { kind: 'passage', passageId: desk.passageId },
      body: writeReason('Who says so?'),
    }),
  },
  'talk.comment': {
    who: 'reviewer',
    action: 'talk.write',
    input: (desk) => ({ ...inThread(desk), body: writeReason('It does.') }),
  },
  'talk.changeComment': {
    who: 'reviewer',
    others: 'nobody',
    action: 'talk.changeComment',
    belongsTo: 'ines',
    input: (desk) => ({ ...onComment(desk), body: writeReason('Does the second map show that?') }),
  },
  'talk.withdrawComment': {
    who: 'reviewer',
    others: 'nobody',
    action: 'talk.changeComment',
    belongsTo: 'ines',
    input: onComment,
  },
  'talk.resolve': {
    who: 'reviewer',
    action: 'talk.resolve',
    input: (desk) => ({ ...inThread(desk), version: 1, outcome: 'answered', words: 'It shows a road.' }),
  },
  'talk.reopen': {
    who: 'reviewer',
    action: 'talk.resolve',
    input: (desk) => ({ ...workspace(desk), threadId: desk.resolvedThreadId, version: 2 }),
  },
};
