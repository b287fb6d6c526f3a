import { describe, expect, it } from 'vitest';
import { countThreadVersion, isResolved, type ThreadMove } from '@/lib/domain/thread';

const resolved: ThreadMove = { kind: 'resolved' };
const reopened: ThreadMove = { kind: 'reopened' };

describe('a thread', () => {
  it.each([
    [[], false, 1],
    [[resolved], true, 2],
    [[resolved, reopened], false, 3],
    // Two who did not know of each other have resolved it.
    [[resolved, resolved], true, 3],
  ])('after %j is as its last move left it', (moves, ended, version) => {
    expect(isResolved(moves)).toBe(ended);
    expect(countThreadVersion(moves)).toBe(version);
  });
});
