import type { Evidence, SourceInput, StoredFile } from '@/lib/contract/evidence';
import { isPartialDate } from '@/lib/domain/partial-date';
import { emptyRichText, type RichText } from '@/lib/domain/rich-text';
import { isSafeLink } from '@/lib/domain/safe-link';
import { toDueDay } from '../assignments/due-date';
import { readAnswer } from './answer-document';

export type SourceKind = SourceInput['kind'];

/** A place in an article that somebody pointed at, with its words. */
export interface ChosenPassage {
  articleId: string;
  revisionId: string;
  start: number;
  end: number;
  quote: string;
}

/** What the form of evidence holds: the fields of all kinds of source side by side, so that trying another kind loses nothing. */
export interface EvidenceValues {
  question: string;
  stance: 'supports' | 'refutes' | 'background';
  ownerId: string | null;
  dueDay: string | null;
  answer: RichText;
  sourceKind: SourceKind;
  url: string;
  title: string;
  publisher: string;
  date: string;
  archiveUrl: string;
  passage: ChosenPassage | null;
  file: StoredFile | null;
  quote: string;
}

/** The values that a form starts with: those of the stored evidence, or none. */
export function toEvidenceValues(existing: Evidence | undefined, claimId: string): EvidenceValues {
  const source = existing?.source;
  const web = source?.kind === 'web' ? source : undefined;
  const link = existing?.links.find((one) => one.claimId === claimId);
  return {
    question: existing?.question ?? '',
    stance: link?.stance ?? 'supports',
    ownerId: existing?.owner?.id ?? null,
    dueDay: toDueDay(existing?.dueAt ?? null),
    answer: existing?.answer ? readAnswer(existing.answer) : emptyRichText(),
    sourceKind: source?.kind ?? 'none',
    url: web?.url ?? '',
    title: web?.title ?? '',
    publisher: web?.publisher ?? '',
    date: web?.date ?? '',
    archiveUrl: web?.archiveUrl ?? '',
    passage: source?.kind === 'passage' ? source : null,
    file: source?.kind === 'file' ? source.file : null,
    quote: existing?.quote ?? '',
  };
}

/** The source that the chosen kind's fields say. Call it on values without faults. */
export function toSource(values: EvidenceValues): SourceInput {
  const { sourceKind, url, title, publisher, date, archiveUrl, passage, file } = values;
  switch (sourceKind) {
    case 'web':
      return {
        kind: 'web',
        url,
        title: title || null,
        publisher: publisher || null,
        date: date || null,
        archiveUrl: archiveUrl || null,
      };
    case 'passage': {
      if (!passage) return { kind: 'none' };
      const { articleId, revisionId, start, end } = passage;
      return { kind: 'passage', articleId, revisionId, start, end };
    }
    case 'file':
      return file ? { kind: 'file', fileId: file.id, title: null } : { kind: 'none' };
    case 'contact':
    case 'none':
      return { kind: sourceKind };
  }
}

/** What is wrong with a form, by field; empty when it can be sent. */
export function checkEvidenceValues(values: EvidenceValues): Record<string, string> {
  const faults: Record<string, string> = {};
  if (values.question.trim() === '') faults.question = 'Write the question that this answers.';
  if (values.sourceKind === 'web') {
    if (!isWebAddress(values.url)) faults.url = 'Write a whole address that begins with http:// or https://.';
    if (values.archiveUrl !== '' && !isWebAddress(values.archiveUrl))
      faults.archiveUrl = 'Write a whole address that begins with http:// or https://.';
    if (values.date !== '' && !isPartialDate(values.date))
      faults.date = 'Write a date as 2025-03-14, 2025-03 or 2025.';
  }
  if (values.sourceKind === 'passage' && values.passage === null)
    faults.passage = 'Choose an article and paste its words.';
  if (values.sourceKind === 'file' && values.file === null) faults.file = 'Choose a file.';
  return faults;
}

function isWebAddress(address: string): boolean {
  return isSafeLink(address) && /^https?:/i.test(address);
}
