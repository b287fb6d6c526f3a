import { countReport, type ReportCounts } from '../count-report';
import { type Block, datum, type Fact, line, paragraph, paragraphs, type Section } from '../document';
import type { ReportModel } from '../report-model';
import { ratingMark } from './rating-mark';

/** How the work was done: the desk's own words, the counts, who did what, and the rating scales. */
export function composeMethod(model: ReportModel): Section {
  return {
    id: 'method',
    level: 1,
    title: line('How the work was done'),
    ownPage: false,
    wide: false,
    blocks: [
      ...paragraphs(model.method, model.case.language),
      ...stageBlocks(model),
      ...machineBlocks(model),
      { kind: 'facts', facts: countFacts(countReport(model)) },
      ...peopleBlocks(model),
      ...scaleBlocks(model),
    ],
    sections: [],
  };
}

function stageBlocks(model: ReportModel): Block[] {
  const claims = model.claims.filter((claim) => claim.status !== 'withdrawn');
  const independent = claims.filter((claim) => claim.independent).length;
  if (claims.length === 0) return [];
  const scope =
    independent === claims.length
      ? 'each claim'
      : `${independent} of ${claims.length} ${claims.length === 1 ? 'claim' : 'claims'}`;
  return [
    paragraph(
      independent === 0
        ? 'Reviewers judged with sight of each other’s verdicts; the desk then decided.'
        : `On ${scope}, reviewers first judged independently, without seeing each other’s verdicts and reasons; the desk then decided from their verdicts and kept the dissent.`,
    ),
  ];
}

function machineBlocks({ origins, quotations }: ReportModel): Block[] {
  if (origins === undefined && quotations === undefined) return [];
  return [
    paragraph(
      'Quotations, shared text and the details of claims were compared by machine, without network. What it proposes counts for nothing in this report until a person confirmed it, but for the number of origins, which is an upper bound.',
    ),
  ];
}

function countFacts(counts: ReportCounts): Fact[] {
  const fact = (term: string, value: number): Fact => ({ term, value: line(value.toLocaleString('en')) });
  return [
    fact('Articles under check', counts.articles),
    fact('References', counts.references),
    fact('Words under check', counts.words),
    fact('Claims', counts.claims),
    fact('Decided', counts.decided),
    ...counts.decisions.map(({ label, count }) => ({
      term: `Decided “${label}”`,
      value: line(String(count)),
    })),
    fact('Passages marked', counts.passages),
    fact('Verdicts of reviewers', counts.verdicts),
    fact('Judged without seeing others', counts.independentVerdicts),
    fact('Dissenting verdicts', counts.dissents),
    fact('Pieces of evidence', counts.evidence),
    fact('Findings', counts.findings),
    fact('Differences in details confirmed', counts.conflicts),
    fact('Changed quotations confirmed', counts.changedQuotations),
  ];
}

function peopleBlocks(model: ReportModel): Block[] {
  if (model.people.length === 0) return [];
  const items = model.people.map((person): Block[] => {
    const verdicts = model.claims
      .flatMap((claim) => claim.verdicts)
      .filter(({ by }) => by === person.key).length;
    const decisions = model.claims.filter((claim) => claim.decision?.by === person.key).length;
    const read = model.articles.filter((article) => article.readBy.includes(person.key)).length;
    const did = [
      count(read, 'text read to the end', 'texts read to the end'),
      count(verdicts, 'verdict', 'verdicts'),
      count(decisions, 'decision', 'decisions'),
    ].filter((words) => words !== '');
    return [
      paragraph(datum(person.name), ` (${person.role})`, did.length === 0 ? '' : `: ${did.join(', ')}`),
    ];
  });
  const heading = line('Who worked on it');
  const lettered = paragraph('The desk publishes its reviewers by letter.');
  return [
    { kind: 'heading', inlines: heading },
    ...(model.peopleShown === 'letter' ? [lettered] : []),
    { kind: 'list', ordered: false, start: 1, items },
  ];
}

function count(number: number, one: string, many: string): string {
  if (number === 0) return '';
  return number === 1 ? `1 ${one}` : `${number} ${many}`;
}

function scaleBlocks(model: ReportModel): Block[] {
  return model.scales.flatMap((scale): Block[] => [
    { kind: 'heading', inlines: line('Rating scale: ', datum(scale.name)) },
    paragraph(
      scale.kind === 'ordinal'
        ? 'The ratings are in order, from best to worst.'
        : 'The ratings are kinds; none is better or worse than another.',
    ),
    {
      kind: 'list',
      ordered: false,
      start: 1,
      items: scale.ratings.map((rating) => [
        paragraph(
          ratingMark(model, { scale: scale.key, key: rating.key }),
          rating.outside ? ' (has no place in the order)' : '',
        ),
      ]),
    },
  ]);
}
