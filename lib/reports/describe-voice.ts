import { wordVoice } from '@/lib/domain/voice';
import { datum, type Inline, line } from './document';
import type { ReportPassage } from './report-claim';

/**
 * Who speaks in a passage and what they do to the claim, in the words of the screens, with the verb as printed: "The
 * ministry denies it, reported (“rejected”)". Names and verbs come from articles, so their direction is their own.
 */
export function describeVoice(
  passage: Pick<ReportPassage, 'voice' | 'speaker' | 'polarity' | 'verb'>,
): Inline[] {
  const { who, isName, does } = wordVoice(passage);
  const verb = passage.verb?.trim() ?? '';
  return line(isName ? datum(who) : who, ` ${does}`, verb === '' ? '' : line(' (“', datum(verb), '”)'));
}
