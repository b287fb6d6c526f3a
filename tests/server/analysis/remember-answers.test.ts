import { describe, expect, it, vi } from 'vitest';
import { rememberAnswer, rememberAnswers } from '@/lib/server/analysis/remember-answers';

describe('remembered answers', () => {
  it('are computed for what was not asked before, in one go and in the order asked', async () => {
    const compute = vi.fn(async (missing: number[]) => missing.map((place) => `answer ${place}`));
    expect(
      await rememberAnswers(
        [
          ['one', 1],
          ['two', 1],
        ],
        compute,
      ),
    ).toEqual(['answer 0', 'answer 1']);
    expect(
      await rememberAnswers(
        [
          ['two', 1],
          ['three', 1],
          ['one', 1],
        ],
        compute,
      ),
    ).toEqual(['answer 1', 'answer 1', 'answer 0']);
    expect(compute.mock.calls).toEqual([[[0, 1]], [[1]]]);
  });

  it('are one for all that ask at once', async () => {
    const compute = vi.fn(async () => 'slow');
    const all = await Promise.all([rememberAnswer('at once', compute), rememberAnswer('at once', compute)]);
    expect(all).toEqual(['slow', 'slow']);
    expect(compute).toHaveBeenCalledTimes(1);
  });

  it('are computed again after a failure', async () => {
    const fail = () => Promise.reject(new Error('too busy'));
    await expect(rememberAnswer('failing', fail)).rejects.toThrow('too busy');
    expect(await rememberAnswer('failing', async () => 'better')).toBe('better');
  });

  it('ask nothing for nothing', async () => {
    const compute = vi.fn(async () => []);
    expect(await rememberAnswers([], compute)).toEqual([]);
    expect(compute).not.toHaveBeenCalled();
  });
});
