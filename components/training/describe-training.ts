import type { TrainingResult } from '@/lib/contract/training';

type Counts = Pick<TrainingResult, 'answered' | 'of' | 'agreed'>;

/** How far somebody has come, in counts: "You have judged 3 of 8 claims. You agree with the key on 2 and differ on 1." */
export function describeTraining({ answered, of, agreed }: Counts): string {
  if (answered === 0) {
    return of === 1
      ? 'One claim waits for your judgement. The key shows after it.'
      : `${of} claims wait for your judgement. After each you see its key.`;
  }
  const judged =
    answered < of
      ? `You have judged ${answered} of ${of} claims.`
      : of === 1
        ? 'You have judged the one claim.'
        : `You have judged all ${of} claims.`;
  return `${judged} You ${describeAgreed({ answered, agreed })}.`;
}

/** "agree with the key on 2 and differ on 1". */
function describeAgreed({ answered, agreed }: Pick<Counts, 'answered' | 'agreed'>): string {
  const differ = answered - agreed;
  if (answered === 1) return agreed === 1 ? 'agree with the key on it' : 'differ from the key on it';
  if (differ === 0) return `agree with the key on all ${agreed}`;
  if (agreed === 0) return `differ from the key on all ${differ}`;
  return `agree with the key on ${agreed} and differ on ${differ}`;
}
