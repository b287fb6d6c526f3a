import { capitalize } from '@/lib/domain/voice';
import { aside, type Block, type Cell, datum, line, linkTo, paragraph, type Section } from '../document';
import { endSentence } from '../end-sentence';
import { groupWordings, type WordingGroup } from '../group-wordings';
import { detailLabels } from '../labels';
import type { ReportClaim } from '../report-claim';
import type { ReportModel } from '../report-model';
import { getArticle } from '../report-references';
import { nameArticles } from './name-articles';

/** How the engine calls a detail that a passage leaves out. */
const LEFT_OUT = 'left out';

/** What each article puts in the details of each decided claim, as an appendix; null where nothing was read. */
export function composeWordings(model: ReportModel): Section | null {
  const sections = model.claims
    .filter((claim) => claim.status !== 'withdrawn')
    .flatMap((claim) => claimSection(model, claim));
  if (sections.length === 0) return null;
  return {
    id: 'wordings',
    level: 1,
    title: line('Wordings, detail by detail'),
    ownPage: true,
    wide: false,
    blocks: [
      aside(
        'What each article puts in the details of a claim. The words are the articles’; which detail they fill and what they come to was read by machine, in English only, and is no judgement. What the desk confirmed stands with each claim.',
      ),
    ],
    sections,
  };
}

function claimSection(model: ReportModel, claim: ReportClaim): Section[] {
  const rows = groupWordings(claim).flatMap(({ detail, groups }) =>
    groups.map((group, place): Cell[] => [
      // Each row has its head, for whoever hears the table; the eye needs it once.
      { blocks: [place === 0 ? paragraph(detailLabels[detail]) : aside(detailLabels[detail])] },
      ...wordingCells(model, group),
    ]),
  );
  if (rows.length === 0) return [];
  return [
    {
      id: `wordings-${claim.number}`,
      level: 2,
      title: line(
        // The section of the claim itself has its title already.
        'Wordings of ',
        linkTo(`#claim-${claim.number}`, `claim ${claim.number}`),
        ': ',
        datum(claim.statement, model.case.language),
      ),
      ownPage: false,
      wide: false,
      blocks: [
        {
          kind: 'table',
          caption: `Wordings of claim ${claim.number}`,
          columns: [
            { title: line('Detail'), weight: 1.1 },
            { title: line('As printed'), weight: 2.5 },
            { title: line('Articles'), weight: 2 },
          ],
          rows,
        },
      ],
      sections: [],
    },
  ];
}

function wordingCells(model: ReportModel, group: WordingGroup): Cell[] {
  const { says, value, interval, articles } = group;
  const [first] = articles;
  const language = first === undefined ? undefined : getArticle(model, first).language;
  const isLeftOut = says.length === 0 && value === LEFT_OUT;
  const printed: Block[] = isLeftOut
    ? [aside('Left out')]
    : says.map((words) => paragraph('“', datum(words, language), '”'));
  const isSame = says.some((words) => words.toLowerCase() === value.toLowerCase());
  const readAs: Block[] = isLeftOut || isSame ? [] : [aside('read as: ', datum(value))];
  if (interval !== null && interval.basis.kind !== 'stated')
    readAs.push(aside(datum(endSentence(capitalize(interval.basis.words)))));
  return [{ blocks: [...printed, ...readAs] }, { blocks: [paragraph(nameArticles(model, articles))] }];
}
