import { type QuoteChange, quoteChangeLabels } from '@/lib/domain/quote';

interface ChangeWords {
  label: string;
  /** `grave`: one would tell the outlet; `note`: worth knowing; `none`: nothing was done to the words. */
  weight: 'grave' | 'note' | 'none';
}

/** What an article did to a quotation, for badges. */
export const quoteChangeWords: Record<QuoteChange, ChangeWords> = {
  other_speaker: { label: quoteChangeLabels.other_speaker, weight: 'grave' },
  paraphrase_in_marks: { label: quoteChangeLabels.paraphrase_in_marks, weight: 'grave' },
  altered: { label: quoteChangeLabels.altered, weight: 'grave' },
  truncated: { label: quoteChangeLabels.truncated, weight: 'note' },
  translation: { label: quoteChangeLabels.translation, weight: 'note' },
  paraphrase: { label: quoteChangeLabels.paraphrase, weight: 'note' },
  house_style: { label: quoteChangeLabels.house_style, weight: 'none' },
  verbatim: { label: quoteChangeLabels.verbatim, weight: 'none' },
};
