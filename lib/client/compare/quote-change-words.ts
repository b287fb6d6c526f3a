import type { QuoteChange } from '@/lib/domain/quote';

interface ChangeWords {
  label: string;
  /** `grave`: one would tell the outlet; `note`: worth knowing; `none`: nothing was done to the words. */
  weight: 'grave' | 'note' | 'none';
}

/** What an article did to a quotation, for badges. */
export const quoteChangeWords: Record<QuoteChange, ChangeWords> = {
  other_speaker: { label: 'Another speaker', weight: 'grave' },
  paraphrase_in_marks: { label: 'Paraphrase in quotation marks', weight: 'grave' },
  altered: { label: 'Altered', weight: 'grave' },
  truncated: { label: 'Truncated', weight: 'note' },
  translation: { label: 'Probably another translation', weight: 'note' },
  paraphrase: { label: 'Paraphrase', weight: 'note' },
  house_style: { label: 'House style', weight: 'none' },
  verbatim: { label: 'Verbatim', weight: 'none' },
};
