import { groupBy } from '@/lib/domain/group-by';
import { quoteChangeLabels } from '@/lib/domain/quote';
import { capitalize } from '@/lib/domain/voice';
import {
  aside,
  type Block,
  datum,
  type Inline,
  line,
  paragraph,
  paragraphs,
  type Section,
  stress,
} from '../document';
import { endSentence } from '../end-sentence';
import type { ReportModel } from '../report-model';
import type { ReportChangedQuotation, ReportQuotation, ReportUtterance } from '../report-quotation';
import { getArticle } from '../report-references';
import { shortenQuote } from '../shorten-quote';
import { nameArticles } from './name-articles';

/** The fullest version stands above in full. */
const CUT_LENGTH = 160;

/** What articles did to quotations, by speaker, as far as a person confirmed it; null where nothing was confirmed. */
export function composeQuotations(model: ReportModel): Section | null {
  const quotations = model.quotations ?? [];
  if (quotations.length === 0) return null;
  const speakers = groupBy(quotations, ({ speaker }) => speaker);
  return {
    id: 'quotations',
    level: 1,
    title: line('Quotations'),
    ownPage: true,
    wide: false,
    blocks: [
      aside(
        'What articles did to the words of others. The fullest version comes first, not because it is right, but because the others can be held against it. Quotations were compared by machine; only what a person of the desk confirmed is here.',
      ),
    ],
    sections: [...speakers].map(([speaker, utterances], place) => ({
      id: `quotations-${place + 1}`,
      level: 2,
      title: speaker === null ? line('Speaker not named') : datum(capitalize(speaker)),
      ownPage: false,
      wide: false,
      blocks: utterances.flatMap((utterance) => utteranceBlocks(model, utterance)),
      sections: [],
    })),
  };
}

function utteranceBlocks(model: ReportModel, { fullest, versions }: ReportUtterance): Block[] {
  // Articles that copied one another did the same to the words: once is enough.
  const alike = groupBy(versions, ({ words, reason, changes, verb }) =>
    JSON.stringify([words, reason, changes, verb]),
  );
  return [
    quoteBlock(model, [fullest], 'the others are held against this'),
    {
      kind: 'list',
      ordered: false,
      start: 1,
      items: [...alike.values()].map((same) => versionBlocks(model, same)),
    },
  ];
}

function versionBlocks(model: ReportModel, versions: ReportChangedQuotation[]): Block[] {
  const [version] = versions;
  if (version === undefined) return [];
  const changes = version.changes.map((change) => quoteChangeLabels[change]).join(', ');
  const sense = version.changesSense ? ' This changes the sense.' : '';
  const { language } = getArticle(model, version.article);
  return [
    quoteBlock(model, versions, ''),
    paragraph(stress(changes), ': ', datum(endSentence(version.reason)), sense),
    ...version.cuts.map((cut) =>
      aside('Left out: “', datum(shortenQuote(cut.words, CUT_LENGTH), language), '”'),
    ),
  ];
}

/** One quotation with the articles that print it so. */
function quoteBlock(model: ReportModel, quotations: ReportQuotation[], note: string): Block {
  const [first] = quotations;
  const { words = '', form, speaker = null, verb = null, occasion = null } = first ?? {};
  const language = first && getArticle(model, first.article).language;
  const articles = quotations.map(({ article }) => article);
  const facts: Inline[][] = [nameArticles(model, [...new Set(articles)])];
  if (speaker !== null) facts.push(datum(speaker, language));
  if (verb !== null) facts.push(line('“', datum(verb, language), '”'));
  if (occasion !== null && quotations.length === 1) facts.push(datum(occasion, language));
  if (form === 'indirect') facts.push(line('without quotation marks'));
  if (note !== '') facts.push(line(note));
  return {
    kind: 'quote',
    blocks: paragraphs(words, language),
    cite: facts.flatMap((fact, place) => line(place === 0 ? '' : ' · ', fact)),
  };
}
