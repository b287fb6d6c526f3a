import { describeVoice } from '../describe-voice';
import { aside, type Block, datum, line, linkTo, paragraph, paragraphs, type Section } from '../document';
import { findingLabels } from '../labels';
import type { ReportArticle, ReportFinding } from '../report-article';
import type { ReportModel } from '../report-model';
import { articleFacts } from './article-facts';
import { ratingMark } from './rating-mark';

/** A page for each article, fit to be sent to its outlet: what is wrong in it, and how it puts each claim. */
export function composeFindings(model: ReportModel): Section {
  const articles = model.articles.filter(
    (article) => article.role === 'under_check' || article.findings.length > 0,
  );
  return {
    id: 'findings',
    level: 1,
    title: line('Findings, article by article'),
    ownPage: true,
    wide: false,
    blocks:
      articles.length === 0
        ? [aside('No article is under check.')]
        : [
            aside(
              'A finding is a wrong date, title, number, attribution or quotation, with what holds instead.',
            ),
          ],
    sections: articles.map((article, index) => ({
      id: `findings-${article.number}`,
      level: 2,
      title: line('Findings: ', datum(article.label)),
      ownPage: index > 0,
      wide: false,
      blocks: [
        { kind: 'facts', facts: articleFacts(article) },
        ...findingBlocks(model, article),
        ...claimBlocks(model, article),
      ],
      sections: [],
    })),
  };
}

function findingBlocks(model: ReportModel, article: ReportArticle): Block[] {
  const heading: Block = { kind: 'heading', inlines: line('Findings') };
  if (article.findings.length === 0)
    return [
      heading,
      paragraph('The desk noted no wrong date, title, number, attribution or quotation in this article.'),
    ];
  return [
    heading,
    {
      kind: 'table',
      caption: 'What is wrong and what holds',
      columns: [
        { title: line('What'), weight: 1.2 },
        { title: line('The article says'), weight: 3 },
        { title: line('What holds'), weight: 3 },
      ],
      rows: article.findings.map((finding) => [
        { blocks: kindBlocks(finding) },
        { blocks: saysBlocks(finding, article) },
        { blocks: holdsBlocks(finding, model) },
      ]),
    },
  ];
}

function kindBlocks(finding: ReportFinding): Block[] {
  const blocks = [paragraph(findingLabels[finding.kind])];
  if (finding.claim !== null) blocks.push(aside(linkTo(`#claim-${finding.claim}`, `Claim ${finding.claim}`)));
  return blocks;
}

function saysBlocks(finding: ReportFinding, article: ReportArticle): Block[] {
  const says = paragraph(datum(finding.says, article.language));
  if (finding.quote === null || finding.quote.trim() === '' || finding.quote === finding.says) return [says];
  return [says, aside('“', datum(finding.quote, article.language), '”')];
}

function holdsBlocks(finding: ReportFinding, model: ReportModel): Block[] {
  const holds = paragraph(datum(finding.holds, model.case.language));
  return finding.note.trim() === '' ? [holds] : [holds, aside(datum(finding.note, model.case.language))];
}

function claimBlocks(model: ReportModel, article: ReportArticle): Block[] {
  const blocks = model.claims.flatMap((claim): Block[] => {
    const cell = claim.cells.find((candidate) => candidate.article === article.number);
    if (claim.status === 'withdrawn' || cell === undefined || cell.state !== 'stated') return [];
    const title = paragraph(
      linkTo(`#claim-${claim.number}`, `Claim ${claim.number}`),
      ': ',
      datum(claim.statement, model.case.language),
      ...(claim.decision === null ? [' — not decided'] : [' — ', ratingMark(model, claim.decision.rating)]),
    );
    const quotes = cell.passages.map(
      (passage): Block => ({
        kind: 'quote',
        blocks: paragraphs(passage.quote, article.language),
        cite: describeVoice(passage),
      }),
    );
    return [title, ...quotes];
  });
  if (blocks.length === 0) return [];
  return [{ kind: 'heading', inlines: line('How this article puts the claims') }, ...blocks];
}
