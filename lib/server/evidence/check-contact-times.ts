import { refuseField } from '@/lib/domain/problem';

interface ContactTimes {
  askedAt: string;
  deadlineAt: string | null;
  repliedAt: string | null;
}

/** A reply and a deadline come after the question. */
export function checkContactTimes({ askedAt, deadlineAt, repliedAt }: ContactTimes): void {
  const asked = Date.parse(askedAt);
  if (repliedAt !== null && Date.parse(repliedAt) < asked)
    refuseField('repliedAt', 'The reply cannot have come before you asked.');
  if (deadlineAt !== null && Date.parse(deadlineAt) < asked)
    refuseField('deadlineAt', 'The deadline cannot be before you asked.');
}
