import type { ImportRow } from '@/lib/contract/articles';
import type { Part } from '@/lib/domain/part';
import type { ParticularsValues } from './particulars-values';

/** A text that was read and waits to be added, with what a person has made of the proposals. */
export interface Candidate {
  id: string;
  row: ImportRow;
  values: ParticularsValues;
  parts: Part[];
  /** To be added. At first not where the same text is here already, or metadata came along and do not name it. */
  included: boolean;
  /** By field. */
  errors: Record<string, string>;
}
