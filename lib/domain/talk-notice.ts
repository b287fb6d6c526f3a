import { isCheck } from './stage';
import type { Sight, WorkView } from './visibility';

/** What a person is told before they write: who reads it, and what they do not read themselves. */
export const talkNotices = ['cold', 'hidden', 'private', 'read_by_all'] as const;
export type TalkNotice = (typeof talkNotices)[number];

/**
 * `cold`: nothing is said or heard before one's own verdict. `hidden`: what others say is hidden from the viewer until
 * then. `private`: the viewer reads it, whoever still has to judge does not. `read_by_all`: whoever still has to judge
 * reads it too. Null once the claim is decided or open.
 */
export function findTalkNotice(view: WorkView & Sight): TalkNotice | null {
  if (view.cold) return 'cold';
  if (!view.work.comments) return 'hidden';
  if (view.stage === 'open' || view.decided) return null;
  const hides = view.protocol?.stages.some((stage) => isCheck(stage.kind) && stage.hides.comments);
  return hides ? 'private' : 'read_by_all';
}
