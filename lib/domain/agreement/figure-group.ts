import type { NoInterval } from './bootstrap-intervals';
import type { NoAgreement, Outcome, UnitsBehind } from './figure';
import type { NoEvidenceAgreement } from './measure-evidence';
import type { NoLinkAgreement } from './measure-links';
import type { NoMarkAgreement } from './measure-marks';

/** Each measure by a name that says which it is; `components/agreement/measure-words.ts` has their terms. */
export const measureNames = [
  'percent',
  'alpha-nominal',
  'alpha-ordinal',
  'cohen-kappa',
  'hubert-kappa',
  'scott-pi',
  'fleiss-kappa',
  'ac1',
  'ac2',
  's',
  'alpha-u',
  'alpha-u-by-claim',
  'b-cubed',
  'muc',
  'ceaf-e',
  'conll',
  'evidence-f1',
] as const;
export type MeasureName = (typeof measureNames)[number];

/** Why a figure cannot be given, of all that are measured. */
export type NoFigure = NoAgreement | NoMarkAgreement | NoLinkAgreement | NoEvidenceAgreement;

/** Why a figure has no interval. `units-hang-together`: its units cannot be drawn one by one, as those of clusters. */
export type NoRange = NoFigure | NoInterval | 'units-hang-together';

export type Range = { kind: 'interval'; low: number; high: number } | { kind: 'undefined'; reason: NoRange };

export interface NamedFigure {
  measure: MeasureName;
  outcome: Outcome<NoFigure>;
  /** From the 2.5th to the 97.5th percentile of resamples. */
  interval: Range;
}

/** Figures that rest on the same units. */
export interface FigureGroup {
  units: UnitsBehind;
  figures: NamedFigure[];
}
