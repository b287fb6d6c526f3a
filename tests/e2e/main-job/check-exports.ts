import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { z } from 'zod';

interface Expected {
  /** Words that each format for readers says: the summary, the claims, the decision, the dissent, a finding. */
  words: string[];
  claims: number;
  articles: number;
  /** The words that the desk found wrong. */
  failing: string;
}

/** Downloads the six exports from the public page and reads them. */
export async function checkExports(page: Page, expected: Expected): Promise<void> {
  const html = strFromU8(await download(page, 'HTML'));
  expect(html).not.toMatch(/<script|javascript:|\son\w+=/i);
  expectWords(await readPage(page, html), expected.words);

  const path = await downloadPath(page, 'PDF');
  const pdf = new Uint8Array(await readFile(path));
  expect(strFromU8(pdf.subarray(0, 5))).toBe('%PDF-');
  const printed = readPdf(path);
  if (printed === undefined) expect(pdf.length).toBeGreaterThan(10_000);
  else expectWords(printed, expected.words);

  const docx = unzipSync(await download(page, 'DOCX'));
  expect(Object.keys(docx)).toEqual(
    expect.arrayContaining(['[Content_Types].xml', 'word/document.xml', 'word/styles.xml']),
  );
  const document = docx['word/document.xml'];
  expectWords(
    strFromU8(document ?? new Uint8Array())
      .replace(/<\/w:p>/g, ' ')
      .replace(/<[^>]+>/g, ''),
    expected.words,
  );

  expectWords(strFromU8(await download(page, 'MD')).replaceAll('\\', ''), expected.words);

  const csv = strFromU8(await download(page, 'CSV')).replace(/^\uFEFF/, '');
  const { data, errors } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  expect(data).toHaveLength(expected.claims * expected.articles);
  expect(data.some(({ quotes }) => quotes?.includes(expected.failing))).toBe(true);
  expect(data.filter(({ cell }) => cell === 'silent')).toHaveLength(1);
  // What a spreadsheet would run does not begin a cell.
  expect(data.flatMap((row) => Object.values(row)).filter((cell) => /^[=+@]/.test(cell))).toEqual([]);

  const json: unknown = JSON.parse(strFromU8(await download(page, 'JSON')));
  const schema = z.fromJSONSchema(
    JSON.parse(await readFile(join(process.cwd(), 'docs', 'report.schema.json'), 'utf8')),
  );
  expect(schema.safeParse(json).error).toBeUndefined();
  expectWords(JSON.stringify(json), expected.words);
}

async function download(page: Page, format: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(await downloadPath(page, format)));
}

async function downloadPath(page: Page, format: string): Promise<string> {
  const started = page.waitForEvent('download');
  await page.getByRole('link', { name: format, exact: true }).click();
  return (await started).path();
}

/** What a reader of the file sees, from a page of its own that may run scripts if the file had any. */
async function readPage(page: Page, html: string): Promise<string> {
  const reader = await page.context().newPage();
  await reader.setContent(html);
  const text = await reader.locator('body').innerText();
  await reader.close();
  return text;
}

/** The words of a PDF, or nothing where pdftotext is not installed. */
function readPdf(path: string): string | undefined {
  try {
    return execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Lines are broken differently in each format. */
function expectWords(text: string, words: string[]): void {
  const line = text.replace(/\s+/g, ' ');
  for (const expected of words) expect(line).toContain(expected);
}
