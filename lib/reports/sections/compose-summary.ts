import { formatPartialDate } from '@/lib/domain/partial-date';
import { aside, type Block, datum, type Fact, line, paragraphs, type Section } from '../document';
import type { ReportModel } from '../report-model';
import { richTextBlocks } from '../rich-text-blocks';

/** What an editor wrote above everything else, then what the case is about. */
export function composeSummary(model: ReportModel): Section {
  const summary = richTextBlocks(model.summary, model.case.language);
  const facts: Fact[] = [{ term: 'Case', value: datum(model.case.title, model.case.language) }];
  if (model.case.eventDate !== null)
    facts.push({ term: 'Date of the event', value: line(formatPartialDate(model.case.eventDate)) });
  const about: Block[] = paragraphs(model.case.about, model.case.language);
  return {
    id: 'summary',
    level: 1,
    title: datum('Summary'),
    ownPage: false,
    wide: false,
    blocks: [
      ...(summary.length === 0 ? [aside('No summary has been written.')] : summary),
      { kind: 'facts', facts },
      ...about,
    ],
    sections: [],
  };
}
