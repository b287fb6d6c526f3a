import { datum, type Fact, line, linkTo, type Section } from '../document';
import { formatInstant } from '../format-date';
import type { ReportModel } from '../report-model';

/** Which version this is, who published it when, and where it can be read. */
export function composeVersion(model: ReportModel): Section {
  const { report } = model;
  const facts: Fact[] = [
    { term: 'Published by', value: datum(model.desk.name) },
    {
      term: 'Version',
      value: line(report.number === null ? 'Draft, not published' : `Version ${report.number}, unchangeable`),
    },
  ];
  if (report.publishedAt !== null)
    facts.push({ term: 'Published', value: line(formatInstant(report.publishedAt)) });
  if (report.withdrawn !== null) {
    facts.push({ term: 'Withdrawn', value: line(formatInstant(report.withdrawn.at)) });
    facts.push({ term: 'Why it was withdrawn', value: datum(report.withdrawn.note, model.case.language) });
  }
  if (report.address !== null) facts.push({ term: 'Address', value: linkTo(report.address, report.address) });
  return {
    id: 'version',
    level: 1,
    title: line('About this version'),
    ownPage: false,
    wide: false,
    blocks: [{ kind: 'facts', facts }],
    sections: [],
  };
}
