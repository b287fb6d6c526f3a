import {
  measurePassages,
  type PassageAgreement,
  type PassageTask,
} from '@/lib/domain/agreement/measure-passages';
import {
  type ComparedScale,
  type ComparedVerdict,
  measureVerdicts,
  type VerdictAgreement,
} from '@/lib/domain/agreement/measure-verdicts';

export type MeasureTask =
  | { kind: 'verdicts'; verdicts: ComparedVerdict[]; scale: ComparedScale; seed: number }
  | ({ kind: 'passages' } & PassageTask);

export interface MeasureAnswers {
  verdicts: VerdictAgreement;
  passages: PassageAgreement;
}

export type MeasureResult = {
  [Kind in MeasureTask['kind']]: { kind: Kind; answer: MeasureAnswers[Kind] };
}[MeasureTask['kind']];

/** Measures agreement; of a large case it takes a good part of a second. */
export function measureTask(task: MeasureTask): MeasureResult {
  switch (task.kind) {
    case 'verdicts':
      return { kind: 'verdicts', answer: measureVerdicts(task) };
    case 'passages':
      return { kind: 'passages', answer: measurePassages(task) };
  }
}
