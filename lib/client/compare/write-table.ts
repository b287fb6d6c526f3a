import type { MatrixRow } from '@/lib/contract/compare';
import { describeVoice } from '@/lib/domain/voice';

interface Table {
  columns: { label: string }[];
  rows: MatrixRow[];
  /** What the verdict column says of a row, in words. */
  describeVerdict: (row: MatrixRow) => string;
  /** How many origins can stand behind a claim, where that is known. */
  describeOrigins: (claimId: string) => string | undefined;
}

const states = { silent: 'silent', read: 'read, not checked for this', unread: 'not yet read', stated: '' };

/** The matrix as a table with quotes, for a document (HTML) and for a plain text or spreadsheet (tabs). */
export function writeTable({ columns, rows, describeVerdict, describeOrigins }: Table): {
  html: string;
  plain: string;
} {
  const head = ['Claim', 'Verdict', ...columns.map(({ label }) => label)];
  const body = rows.map((row) => [
    [`${row.number}. ${row.statement}`, describeOrigins(row.claimId)].filter((line) => line !== undefined),
    [describeVerdict(row)],
    ...row.cells.map(describeCell),
  ]);
  const html = [
    '<table><thead><tr>',
    ...head.map((cell) => `<th>${escapeHtml(cell)}</th>`),
    '</tr></thead><tbody>',
    ...body.map(
      (cells) =>
        `<tr>${cells.map((lines) => `<td>${lines.map(escapeHtml).join('<br>')}</td>`).join('')}</tr>`,
    ),
    '</tbody></table>',
  ].join('');
  const plain = [head, ...body.map((cells) => cells.map((lines) => lines.join('; ')))]
    .map((cells) => cells.map((cell) => cell.replaceAll(/[\t\r\n]+/g, ' ')).join('\t'))
    .join('\n');
  return { html, plain };
}

function describeCell(cell: MatrixRow['cells'][number]): string[] {
  if (cell.state !== 'stated') return [states[cell.state]];
  const lines = cell.voices.map((voice) => `${describeVoice(voice)}: “${voice.quote}”`);
  return cell.more > 0 ? [...lines, `and ${cell.more} more`] : lines;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
