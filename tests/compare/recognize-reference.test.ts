import { describe, expect, it } from 'vitest';
import { countRight, hasRecognizerCases, models, readCases } from '@/tests/support/recognizer-cases';

const title = hasRecognizerCases
  ? 'on the published cases of dates, numbers and currency'
  : 'on the published cases of dates, numbers and currency (left out: ../shared/reference is not here)';

describe.skipIf(!hasRecognizerCases)(title, () => {
  it.each(models)(
    'reads at least $hold of all $what, span and value',
    (model) => {
      const cases = readCases(model);
      expect(countRight(cases, model, model.own) / cases.length).toBeGreaterThanOrEqual(model.hold);
    },
    // Hundreds of cases, each read by all models: half a minute on a busy core. The bench sets the recogniser beside.
    300_000,
  );
});
