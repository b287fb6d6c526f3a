import type { ImportRow } from '@/lib/contract/articles';
import type { Part } from '@/lib/domain/part';
import type { ParticularsValues } from './particulars-values';

/** A text that was read and waits to be added, with what a person has made of the proposals. */
export interface Candidate {
  id: string;
  row: ImportRow;
  values: ParticularsValues;
  parts: Part[];
  /** Add it although the same text is already here. */
  keepDuplicate: boolean;
  /** By field. */
  errors: Record<string, string>;
}
