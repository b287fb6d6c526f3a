import { datum, type Inline, line } from './document';
import type { ReportPassage } from './report-claim';

const DOES: Record<ReportPassage['polarity'], string> = {
  affirms: 'says it',
  denies: 'denies it',
  hedges: 'says it with reserve',
  asks: 'asks whether it is so',
};

const NAMELESS = { named: 'somebody named', unnamed: 'somebody unnamed', body: 'a body' } as const;

/**
 * Who speaks in a passage and what they do to the claim: "The article itself denies it", "Reported: the ministry
 * denies it (“rejected”)". What somebody is reported to say or deny is never put in the article's own mouth.
 */
export function describeVoice(
  passage: Pick<ReportPassage, 'voice' | 'speaker' | 'polarity' | 'verb'>,
): Inline[] {
  const does = ` ${DOES[passage.polarity]}`;
  const verb = passage.verb?.trim() ?? '';
  const quotedVerb = verb === '' ? '' : line(' (“', datum(verb), '”)');
  switch (passage.voice) {
    case 'article':
      return line('The article itself', does, quotedVerb);
    case 'in_passing':
      return line('The article, in passing,', does, quotedVerb);
    case 'named':
    case 'unnamed':
    case 'body': {
      const speaker = passage.speaker?.trim() ?? '';
      const who = speaker === '' ? NAMELESS[passage.voice] : datum(speaker);
      return line('Reported: ', who, does, quotedVerb);
    }
  }
}
