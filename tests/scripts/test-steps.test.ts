import { describe, expect, it } from 'vitest';
import { count } from '@/scripts/test-steps.mjs';

describe('count', () => {
  it('keeps the counts of a run that ended well', () => {
    expect(count({ passed: 3, failed: 0, skipped: 1 }, 0, '')).toMatchObject({
      passed: 3,
      failed: 0,
      skipped: 1,
    });
  });

  it('keeps the counts of failed tests', () => {
    expect(count({ passed: 3, failed: 2, skipped: 0 }, 1, '')).toMatchObject({ passed: 3, failed: 2 });
  });

  it('counts a failure when the run failed without a failed test', () => {
    expect(count({ passed: 3, failed: 0, skipped: 0 }, 1, '')).toMatchObject({ passed: 3, failed: 1 });
  });
});
