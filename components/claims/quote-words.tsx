import { useMemo } from 'react';
import { diffWords } from '@/lib/compare/word-diff';
import type { Passage } from '@/lib/contract/passages';
import classes from './claim-across.module.css';

interface Props {
  passage: Pick<Passage, 'quote'> & { sentence: string };
  /** The wording to compare with; what this one has and that one has not stands out. */
  base: string | undefined;
}

/** Less in common than this share, and two wordings are not variants of one another: showing differences would only blur. */
const LEAST_IN_COMMON = 0.2;

/** A quote in its sentence, with its differences to another wording. */
export function QuoteWords({ passage: { quote, sentence }, base }: Props) {
  const at = sentence.indexOf(quote);
  return (
    <>
      {at > 0 && <span className={classes.around}>{sentence.slice(0, at)}</span>}
      <Words quote={quote} base={base} />
      {at >= 0 && <span className={classes.around}>{sentence.slice(at + quote.length)}</span>}
    </>
  );
}

function Words({ quote, base }: { quote: string; base: string | undefined }) {
  const segments = useMemo(() => (base === undefined ? [] : diffWords({ a: base, b: quote })), [base, quote]);
  const common = segments.reduce(
    (sum, segment) => sum + (segment.kind === 'same' ? segment.inB.length : 0),
    0,
  );
  if (common < quote.length * LEAST_IN_COMMON) return quote;
  let place = 0;
  return segments.map((segment) => {
    place += 1;
    switch (segment.kind) {
      case 'same':
        return segment.inB;
      // What only the other wording has is read there.
      case 'only_a':
        return null;
      case 'only_b':
        return (
          <ins key={place} className={classes.differs}>
            {segment.text}
          </ins>
        );
      default:
        return segment satisfies never;
    }
  });
}
