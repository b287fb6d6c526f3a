import { describe, expect, it } from 'vitest';
import { countRight, hasRecognizerCases, models, readCases } from '@/tests/support/recognizer-cases';

const title = hasRecognizerCases
  ? 'on the published cases of dates, numbers and currency'
  : 'on the published cases of dates, numbers and currency (left out: ../shared/reference is not here)';

describe.skipIf(!hasRecognizerCases)(title, () => {
  it.each(models)(
    'reads at least $hold of all $what, span and value, and more than the recogniser alone',
    (model) => {
      const cases = readCases(model);
      const own = countRight(cases, model, model.own);
      const alone = countRight(cases, model, model.alone);
      expect(own / cases.length).toBeGreaterThanOrEqual(model.hold);
      expect(own).toBeGreaterThan(alone);
    },
  );
});
