import { createReadStream, createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { CopiedRow } from './copy-rows';

/** What a file begins with: the migrations of the database that it was made from. */
interface Header {
  variorum: 'copy';
  migrations: string[];
}

/**
 * Writes a copy of a database into one compressed file of lines: a header, then for each row its table, a tab and the
 * row in JSON. No version of PostgreSQL matters to it.
 */
export async function writeCopyFile(
  path: string,
  migrations: readonly string[],
  rows: AsyncIterable<CopiedRow>,
): Promise<number> {
  let count = 0;
  async function* lines() {
    const header: Header = { variorum: 'copy', migrations: [...migrations] };
    yield `${JSON.stringify(header)}\n`;
    for await (const { table, row } of rows) {
      count += 1;
      yield `${table}\t${row}\n`;
    }
  }
  await pipeline(Readable.from(lines()), createGzip(), createWriteStream(path, { flags: 'wx', mode: 0o600 }));
  return count;
}

/** Opens such a file: its migrations, then its rows. */
export async function readCopyFile(
  path: string,
): Promise<{ migrations: string[]; rows: AsyncIterable<CopiedRow> }> {
  const lines = splitLines(createReadStream(path).pipe(createGunzip()));
  const first = await lines.next();
  const header: Partial<Header> = first.done ? {} : JSON.parse(first.value);
  if (header.variorum !== 'copy' || header.migrations === undefined) {
    throw new Error(`${path} is not a copy that Variorum has made.`);
  }
  async function* rows() {
    for await (const line of lines) {
      const tab = line.indexOf('\t');
      yield { table: line.slice(0, tab), row: line.slice(tab + 1) };
    }
  }
  return { migrations: header.migrations, rows: rows() };
}

/** Only a line feed ends a line: Node's own reader also takes U+2028 for an end, which may stand in a row. */
async function* splitLines(input: Readable): AsyncGenerator<string, undefined> {
  let rest = '';
  for await (const chunk of input.setEncoding('utf8')) {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}
