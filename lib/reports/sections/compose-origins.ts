import { aside, type Block, datum, type Inline, line, linkTo, paragraph, type Section } from '../document';
import { endSentence } from '../end-sentence';
import { originKindLabels } from '../labels';
import type { ReportModel } from '../report-model';
import type { ReportJoin, ReportOrigins } from '../report-origin';
import { getArticle } from '../report-references';
import { nameArticles } from './name-articles';

/** Pairs of a large group are many and say the same: the rest is in the data. */
const REASONS_A_GROUP = 8;

/** Which articles have one origin and why, and how many independent ones there can be; null where it was not looked at. */
export function composeOrigins(model: ReportModel): Section | null {
  const { origins } = model;
  if (origins === undefined || origins.tally.articles === 0) return null;
  const apart = origins.joins.filter(({ standing }) => standing === 'split');
  return {
    id: 'origins',
    level: 1,
    title: line('Where the texts come from'),
    ownPage: false,
    wide: false,
    blocks: [
      paragraph(datum(endSentence(origins.tally.sentence))),
      aside(
        'There cannot be more independent origins than that; there may be fewer. Shared text and words that name a source were found by machine; “confirmed” says that a person of the desk looked at it. An article that names no source is not therefore its own reporting.',
      ),
      ...origins.groups.flatMap((group) => groupBlocks(model, origins, group)),
      ...(apart.length === 0 ? [] : apartBlocks(model, apart)),
    ],
    sections: [],
  };
}

function groupBlocks(
  model: ReportModel,
  origins: ReportOrigins,
  group: ReportOrigins['groups'][number],
): Block[] {
  const joins = origins.joins
    .filter(
      ({ articles, standing }) =>
        standing !== 'split' && articles.every((one) => group.articles.includes(one)),
    )
    .sort((a, b) => Number(b.standing === 'confirmed') - Number(a.standing === 'confirmed'));
  const more = joins.length - REASONS_A_GROUP;
  const articles: Block = {
    kind: 'list',
    ordered: false,
    start: 1,
    items: group.articles.map((article) => articleBlocks(model, origins, article)),
  };
  const heading: Block = {
    kind: 'heading',
    inlines: group.name === null ? line('Not named') : datum(group.name),
  };
  if (joins.length === 0) return [heading, articles];
  return [
    heading,
    articles,
    paragraph('Why they belong together:'),
    {
      kind: 'list',
      ordered: false,
      start: 1,
      items: [
        ...joins.slice(0, REASONS_A_GROUP).map((join) => joinBlocks(model, join)),
        ...(more > 0 ? [[aside(more === 1 ? 'and 1 more reason' : `and ${more} more reasons`)]] : []),
      ],
    },
  ];
}

/** What is said of single sentences stands with the data: of the whole article it says little. */
function articleBlocks(model: ReportModel, origins: ReportOrigins, number: number): Block[] {
  const { language } = getArticle(model, number);
  const named = origins.named.filter(({ article, whole }) => article === number && whole);
  const printed = [...new Set(named.map(({ words }) => words))];
  const stated = origins.stated.filter(({ article }) => article === number);
  return [
    paragraph(nameArticles(model, [number])),
    ...(printed.length === 0
      ? []
      : [
          aside(
            'prints ',
            printed.flatMap((words, place) => line(place === 0 ? '“' : ', “', datum(words, language), '”')),
          ),
        ]),
    ...stated.map(({ kind, name, passage, note }) =>
      aside(
        'the desk says: ',
        originKindLabels[kind],
        name === null ? '' : line(', ', datum(name)),
        passage === null ? '' : line(' (of “', datum(passage, language), '”)'),
        note.trim() === '' ? '' : line('. ', datum(note, model.case.language)),
      ),
    ),
  ];
}

function joinBlocks(model: ReportModel, { reason, standing, uncredited }: ReportJoin): Block[] {
  const blocks = [paragraph(datum(reason), standing === 'confirmed' ? ' (confirmed)' : '')];
  if (uncredited.length > 0)
    blocks.push(
      aside(
        nameArticles(model, uncredited),
        uncredited.length === 1 ? ' gives no credit' : ' give no credit',
      ),
    );
  return blocks;
}

function apartBlocks(model: ReportModel, apart: ReportJoin[]): Block[] {
  return [
    { kind: 'heading', inlines: line('Kept apart by the desk') },
    {
      kind: 'list',
      ordered: false,
      start: 1,
      items: apart.map(({ articles: [a, b], reason }): Block[] => [
        paragraph(
          nameArticle(model, a),
          ' and ',
          nameArticle(model, b),
          ', although: ',
          datum(endSentence(reason)),
        ),
      ]),
    },
  ];
}

function nameArticle(model: ReportModel, number: number): Inline[] {
  return linkTo(`#article-${number}`, getArticle(model, number).label);
}
