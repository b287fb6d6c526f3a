import type { Evidence } from '@/lib/contract/evidence';

export type Stance = Evidence['links'][number]['stance'];

/** What evidence does for a claim, as screens name it. */
export const stanceWords: Record<Stance, string> = {
  supports: 'Supports',
  refutes: 'Refutes',
  background: 'Background',
};
