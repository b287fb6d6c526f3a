import type { ColdReadOutcome } from '@/lib/domain/cold-read';
import type { ProtocolPreset } from '@/lib/domain/protocol';
import type { Hides, Stage } from '@/lib/domain/stage';

export const stageWords: Record<Stage, string> = {
  open: 'Open',
  independent: 'Independent',
  first_check: 'First check',
  second_check: 'Second check',
  cold_read: 'Cold read',
  decision: 'Decision',
};

export const presetWords: Record<ProtocolPreset, { label: string; says: string }> = {
  quick: { label: 'Quick', says: 'One check, and one editor decides.' },
  double_blind: {
    label: 'Double-blind',
    says: 'Two people check without knowing what the other found, then an editor decides without names.',
  },
  full: {
    label: 'Full',
    says: 'Two blind checks, then a stranger judges from the evidence alone, then the decision without names.',
  },
  custom: { label: 'Own stages', says: 'Stages, people and what is hidden as this desk wants them.' },
};

export const coldReadWords: Record<ColdReadOutcome, { label: string; says: string }> = {
  sufficient: {
    label: 'sufficient',
    says: 'From the evidence alone a stranger reached a verdict of the checks.',
  },
  insufficient: { label: 'insufficient', says: 'From the evidence alone a stranger could reach no verdict.' },
  contradicts: { label: 'contradicts', says: 'From the evidence alone a stranger reached another verdict.' },
};

/** "verdicts, evidence and talk": what is hidden until one's own submission. */
export function listHidden({ evidence, passages, comments }: Hides): string {
  const hidden = ['verdicts', evidence && 'evidence', passages && 'passages', comments && 'talk'].filter(
    (word) => word !== false,
  );
  const last = hidden.at(-1) ?? '';
  return hidden.length === 1 ? last : `${hidden.slice(0, -1).join(', ')} and ${last}`;
}
