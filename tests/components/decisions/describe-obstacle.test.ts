import { expect, it } from 'vitest';
import { describeObstacle } from '@/components/decisions/describe-obstacle';

const atDecision = { followsProtocol: true, stage: 'decision' as const };

it('says that checks are missing, and to an owner what they can do', () => {
  const claim = { followsProtocol: true, stage: 'cold_read' as const };
  expect(describeObstacle({ claim, judged: false, role: 'editor' })).toContain('An owner may end early');
  expect(describeObstacle({ claim, judged: false, role: 'owner' })).toContain('in the menu beside “Stages”');
});

it('leaves a claim that an editor judged to another one, but not to an owner', () => {
  expect(describeObstacle({ claim: atDecision, judged: true, role: 'editor' })).toContain('another editor');
  expect(describeObstacle({ claim: atDecision, judged: true, role: 'owner' })).toBeUndefined();
});

it('finds nothing where the checks are in, the claim is open, or it follows no protocol', () => {
  expect(describeObstacle({ claim: atDecision, judged: false, role: 'editor' })).toBeUndefined();
  const open = { followsProtocol: true, stage: 'open' as const };
  expect(describeObstacle({ claim: open, judged: false, role: 'editor' })).toBeUndefined();
  const free = { followsProtocol: false, stage: 'independent' as const };
  expect(describeObstacle({ claim: free, judged: true, role: 'editor' })).toBeUndefined();
});
