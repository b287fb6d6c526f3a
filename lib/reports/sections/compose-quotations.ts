import { quoteChangeLabels } from '@/lib/domain/quote';
import {
  aside,
  type Block,
  datum,
  type Inline,
  line,
  linkTo,
  paragraph,
  paragraphs,
  type Section,
} from '../document';
import { endSentence } from '../end-sentence';
import { groupBy } from '../group-by';
import type { ReportModel } from '../report-model';
import type { ReportChangedQuotation, ReportQuotation, ReportUtterance } from '../report-quotation';
import { getArticle } from '../report-references';

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
      title: speaker === null ? line('Speaker not named') : datum(speaker),
      ownPage: false,
      wide: false,
      blocks: utterances.flatMap((utterance) => utteranceBlocks(model, utterance)),
      sections: [],
    })),
  };
}

function utteranceBlocks(model: ReportModel, { fullest, versions }: ReportUtterance): Block[] {
  return [
    quoteBlock(model, fullest, versions.length > 0 ? 'the fullest version' : ''),
    {
      kind: 'list',
      ordered: false,
      start: 1,
      items: versions.map((version) => versionBlocks(model, version)),
    },
  ];
}

function versionBlocks(model: ReportModel, version: ReportChangedQuotation): Block[] {
  const changes = version.changes.map((change) => quoteChangeLabels[change]).join(', ');
  const sense = version.changesSense ? ' This changes the sense.' : '';
  const { language } = getArticle(model, version.article);
  return [
    quoteBlock(model, version, ''),
    paragraph({ kind: 'text', text: `${changes}. `, bold: true }, datum(endSentence(version.reason)), sense),
    ...version.cuts.map((cut) => aside('Left out: “', datum(cut.words, language), '”')),
  ];
}

function quoteBlock(model: ReportModel, quotation: ReportQuotation, note: string): Block {
  const { article, words, form, speaker, verb, occasion } = quotation;
  const { label, language } = getArticle(model, article);
  const facts: Inline[][] = [linkTo(`#article-${article}`, label)];
  if (speaker !== null) facts.push(datum(speaker, language));
  if (verb !== null) facts.push(line('“', datum(verb, language), '”'));
  if (occasion !== null) facts.push(datum(occasion, language));
  if (form === 'indirect') facts.push(line('without quotation marks'));
  if (note !== '') facts.push(line(note));
  return {
    kind: 'quote',
    blocks: paragraphs(words, language),
    cite: facts.flatMap((fact, place) => line(place === 0 ? '' : ' · ', fact)),
  };
}
