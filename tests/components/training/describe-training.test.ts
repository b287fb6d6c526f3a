import { describe, expect, it } from 'vitest';
import { describeTraining } from '@/components/training/describe-training';

describe('describeTraining', () => {
  it.each([
    [0, 1, 0, 'One claim waits for your judgement. The key shows after it.'],
    [0, 8, 0, '8 claims wait for your judgement. After each you see its key.'],
    [1, 8, 1, 'You have judged 1 of 8 claims. You agree with the key on it.'],
    [1, 1, 0, 'You have judged the one claim. You differ from the key on it.'],
    [3, 8, 2, 'You have judged 3 of 8 claims. You agree with the key on 2 and differ on 1.'],
    [3, 8, 0, 'You have judged 3 of 8 claims. You differ from the key on all 3.'],
    [8, 8, 8, 'You have judged all 8 claims. You agree with the key on all 8.'],
  ])('%i of %i, agreeing on %i', (answered, of, agreed, words) => {
    expect(describeTraining({ answered, of, agreed })).toBe(words);
  });
});
