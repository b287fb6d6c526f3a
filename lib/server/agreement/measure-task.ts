import {
  type Discussion,
  type DiscussionTask,
  measureDiscussion,
} from '@/lib/domain/agreement/measure-discussion';
import {
  type EvidenceTask,
  type EvidenceUseAgreement,
  measureEvidenceUse,
} from '@/lib/domain/agreement/measure-evidence-use';
import {
  measurePassages,
  type PassageAgreement,
  type PassageTask,
} from '@/lib/domain/agreement/measure-passages';
import {
  measureVerdicts,
  type VerdictAgreement,
  type VerdictTask,
} from '@/lib/domain/agreement/measure-verdicts';

export type MeasureTask =
  | ({ kind: 'verdicts' } & VerdictTask)
  | ({ kind: 'shift' } & DiscussionTask)
  | ({ kind: 'passages' } & PassageTask)
  | ({ kind: 'evidence' } & EvidenceTask);

export interface MeasureAnswers {
  verdicts: VerdictAgreement;
  shift: Discussion;
  passages: PassageAgreement;
  evidence: EvidenceUseAgreement;
}

export type MeasureResult = {
  [Kind in MeasureTask['kind']]: { kind: Kind; answer: MeasureAnswers[Kind] };
}[MeasureTask['kind']];

/** Measures agreement; of a large case it takes a good part of a second. */
export function measureTask(task: MeasureTask): MeasureResult {
  switch (task.kind) {
    case 'verdicts':
      return { kind: 'verdicts', answer: measureVerdicts(task) };
    case 'shift':
      return { kind: 'shift', answer: measureDiscussion(task) };
    case 'passages':
      return { kind: 'passages', answer: measurePassages(task) };
    case 'evidence':
      return { kind: 'evidence', answer: measureEvidenceUse(task) };
  }
}
