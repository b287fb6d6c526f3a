import { conflictLabels } from '@/lib/compare/conflict-labels';
import { aside, type Block, datum, line, linkTo, paragraph, stress } from '../document';
import { endSentence } from '../end-sentence';
import { groupWordings } from '../group-wordings';
import { detailLabels } from '../labels';
import type { ReportClaim } from '../report-claim';
import type { ReportModel } from '../report-model';
import { getArticle } from '../report-references';
import { nameArticles } from './name-articles';

/** Where articles fill a detail differently, as far as a person confirmed it: contradictions first. */
export function conflictBlocks(model: ReportModel, claim: ReportClaim): Block[] {
  const conflicts = claim.conflicts ?? [];
  const all: Block[] =
    groupWordings(claim).length === 0
      ? []
      : [aside(linkTo(`#wordings-${claim.number}`, 'All wordings of this claim, detail by detail'))];
  if (conflicts.length === 0) return all;
  return [
    { kind: 'heading', inlines: line('Where the articles differ') },
    {
      kind: 'list',
      ordered: false,
      start: 1,
      items: conflicts.map((conflict): Block[] => [
        paragraph(
          stress(`${detailLabels[conflict.detail]}: ${conflictLabels[conflict.kind].toLowerCase()}.`),
          ' ',
          datum(endSentence(conflict.sentence)),
        ),
        ...conflict.sides.flatMap(({ says, articles }) => {
          // Most sentences quote the sides; what is read of a voice is not printed anywhere.
          if (conflict.kind === 'attribution' || says.trim() === '' || conflict.sentence.includes(says))
            return [];
          const language = articles[0] === undefined ? undefined : getArticle(model, articles[0]).language;
          return [aside(nameArticles(model, articles), ': “', datum(says, language), '”')];
        }),
      ]),
    },
    ...all,
  ];
}
