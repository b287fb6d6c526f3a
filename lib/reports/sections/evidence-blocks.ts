import { formatPartialDate } from '@/lib/domain/partial-date';
import {
  aside,
  type Block,
  datum,
  type Inline,
  line,
  linkTo,
  paragraph,
  paragraphs,
  stress,
} from '../document';
import { formatDay } from '../format-date';
import { stanceLabels } from '../labels';
import type { ReportClaim } from '../report-claim';
import type { ReportContact, ReportEvidence, ReportSource } from '../report-evidence';
import type { ReportModel } from '../report-model';
import { getEvidence } from '../report-references';
import { richTextBlocks } from '../rich-text-blocks';

/** The evidence of a claim: question, answer, source, quote, contact log. Open questions are shown as open. */
export function evidenceBlocks(model: ReportModel, claim: ReportClaim): Block[] {
  if (claim.evidence.length === 0) return [aside('No evidence was noted.')];
  return [
    {
      kind: 'list',
      ordered: false,
      start: 1,
      items: claim.evidence.map((link) => [
        ...questionBlocks(model, getEvidence(model, link.evidence)),
        aside(stanceLabels[link.stance], '. ', ...alsoServes(model, claim, link.evidence)),
      ]),
    },
  ];
}

function questionBlocks(model: ReportModel, evidence: ReportEvidence): Block[] {
  const { language } = model.case;
  const question = datum(evidence.question, language).map((part) =>
    part.kind === 'text' ? { ...part, bold: true as const } : part,
  );
  const answer = evidence.answer === null ? [] : richTextBlocks(evidence.answer, language);
  const blocks: Block[] = [
    paragraph(question),
    ...(answer.length === 0 ? [aside('This question has no answer yet.')] : answer),
  ];
  const quote = evidence.quote.trim() === '' ? passageQuote(evidence.source) : evidence.quote;
  const cite = sourceLine(evidence.source);
  if (quote.trim() !== '') blocks.push({ kind: 'quote', blocks: paragraphs(quote), cite });
  else if (cite.length > 0) blocks.push(paragraph('Source: ', cite));
  const contacts = evidence.contacts.map((contact) => contactBlocks(contact));
  if (contacts.length > 0) blocks.push({ kind: 'list', ordered: false, start: 1, items: contacts });
  return blocks;
}

function passageQuote(source: ReportSource): string {
  return source.kind === 'passage' ? source.quote : '';
}

/** Names the source of any kind; empty where the source is none, or the contact log that follows. */
function sourceLine(source: ReportSource): Inline[] {
  switch (source.kind) {
    case 'none':
    case 'contact':
      return [];
    case 'web': {
      const title = linkTo(source.url, source.title ?? source.url);
      const publisher = source.publisher === null ? [] : line(', ', datum(source.publisher));
      const date = source.date === null ? '' : `, ${formatPartialDate(source.date)}`;
      return line(title, publisher, date, archive(source.archiveUrl));
    }
    case 'passage': {
      const label = source.url === null ? datum(source.label) : linkTo(source.url, source.label);
      const role = source.role === 'reference' ? ' (reference)' : ' (under check itself)';
      return line(label, role, archive(source.archiveUrl));
    }
    case 'file': {
      const name =
        source.title === null ? datum(source.name) : line(datum(source.title), ' (', datum(source.name), ')');
      return line(name, `, ${source.mediaType}, SHA-256 `, { kind: 'text', text: source.sha256, code: true });
    }
  }
}

function archive(archiveUrl: string | null): Inline[] {
  return archiveUrl === null ? [] : line(' (', linkTo(archiveUrl, 'archive copy'), ')');
}

function contactBlocks(contact: ReportContact): Block[] {
  const channel = contact.channel.trim() === '' ? '' : line(' by ', datum(contact.channel));
  const deadline = contact.deadlineAt === null ? '' : `, asked to answer by ${formatDay(contact.deadlineAt)}`;
  const asked = paragraph(
    'Asked ',
    datum(contact.whom),
    channel,
    ` on ${formatDay(contact.askedAt)}${deadline}.`,
  );
  if (contact.reply.trim() === '' && contact.repliedAt === null)
    return [asked, paragraph(stress('No reply yet.'))];
  const when = contact.repliedAt === null ? '' : ` on ${formatDay(contact.repliedAt)}`;
  return [asked, paragraph(`Reply${when}:`), { kind: 'quote', blocks: paragraphs(contact.reply), cite: [] }];
}

function alsoServes(model: ReportModel, claim: ReportClaim, evidence: number): (string | Inline[])[] {
  const others = model.claims.filter(
    (other) =>
      other.number !== claim.number &&
      other.status !== 'withdrawn' &&
      other.evidence.some((link) => link.evidence === evidence),
  );
  if (others.length === 0) return [];
  const links = others.map((other, index) =>
    line(index === 0 ? '' : ', ', linkTo(`#claim-${other.number}`, `claim ${other.number}`)),
  );
  return ['Also used for ', ...links, '.'];
}
