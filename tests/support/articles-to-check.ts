import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleArticles } from '@/prisma/sample-case/sample-articles';

/** A file as Playwright hands it to a page. */
export interface ImportFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** Words that stand once in an article, and the key that says who speaks there. */
export interface Mark {
  words: string;
  key: '1' | '2' | '3';
}

export interface ArticleToCheck {
  file: string;
  /** The label that the editor gives it while importing. */
  label: string;
  /** Where it speaks of the encirclement. */
  encirclement: Mark[];
  /** Words about when the incursion began; undefined where the article is silent on it. */
  incursion: string | undefined;
}

export interface Material {
  /** What the journey runs on, in words, for the report of the test. */
  description: string;
  /** They are the published articles, not the sample case's. */
  published: boolean;
  files: ImportFile[];
  articles: ArticleToCheck[];
}

const seeds = join(process.cwd(), '..', 'shared', 'seeds');

/** The five published articles beside the project, or the articles of the sample case where that folder is missing. */
export function readArticlesToCheck(): Material {
  return existsSync(seeds) ? readSeeds() : writeSample();
}

function readSeeds(): Material {
  const files = readdirSync(seeds)
    .filter((name) => /\.(txt|json)$/.test(name))
    .map((name) => toFile(name, readFileSync(join(seeds, name))));
  const [condition, call, wire, appeal, deal] = files.filter(({ name }) => name.endsWith('.txt'));
  if (!condition || !call || !wire || !appeal || !deal) {
    throw new Error(`${seeds} should hold five articles; it holds ${files.length} files.`);
  }
  return {
    description: 'the five articles of ../shared/seeds',
    published: true,
    files,
    articles: [
      {
        file: condition.name,
        label: 'Condition',
        encirclement: [reports('surrounded in Kursk'), reportsDenial('no threat of encirclement')],
        incursion: 'last summer',
      },
      {
        file: call.name,
        label: 'Surrender call',
        encirclement: [reports('encircled in Kursk'), reportsDenial('refuting the encirclement')],
        incursion: 'last summer',
      },
      {
        file: wire.name,
        label: 'Wire copy',
        encirclement: [reports('surrounded in Kursk'), reportsDenial('no threat of encirclement')],
        incursion: 'last summer',
      },
      {
        file: appeal.name,
        label: 'Appeal',
        encirclement: [says('surrounded in the Kursk region'), reportsDenial('denied this week')],
        incursion: 'since August 2023',
      },
      {
        file: deal.name,
        label: 'Surrender deal',
        encirclement: [reportsDenial('forces are encircled'), reports('completely surrounded')],
        incursion: undefined,
      },
    ],
  };
}

function writeSample(): Material {
  const articles: ArticleToCheck[] = [
    {
      file: 'digest.txt',
      label: 'Condition',
      encirclement: [reports('surrounded in Kursk'), reportsDenial('no threat of encirclement')],
      incursion: 'last summer',
    },
    {
      file: 'ledger.txt',
      label: 'Surrender call',
      encirclement: [reports('soldiers are surrounded'), reportsDenial('no threat of encirclement')],
      incursion: 'last summer',
    },
    {
      file: 'harbour.txt',
      label: 'Wire copy',
      encirclement: [reports('soldiers are surrounded'), reportsDenial('no threat of encirclement')],
      incursion: 'last summer',
    },
    {
      file: 'courier.txt',
      label: 'Appeal',
      encirclement: [says('surrounded in the Kursk region'), reportsDenial('denied this week')],
      incursion: 'since August 2023',
    },
    {
      file: 'gazette.txt',
      label: 'Surrender deal',
      encirclement: [reportsDenial('forces there are encircled'), reports('cut off in the coming days')],
      incursion: undefined,
    },
  ];
  const texts = sampleArticles.filter(({ role }) => role === 'under_check');
  const metadata = texts.map(({ key, outlet, publishedAt }) => ({ file: `${key}.txt`, outlet, publishedAt }));
  return {
    description: 'the articles of the sample case, because ../shared/seeds is not there',
    published: false,
    files: [
      ...texts.map(({ key, text }) => toFile(`${key}.txt`, Buffer.from(text))),
      toFile('sources.json', Buffer.from(JSON.stringify({ articles: metadata }))),
    ],
    articles,
  };
}

function toFile(name: string, buffer: Buffer): ImportFile {
  return { name, mimeType: name.endsWith('.json') ? 'application/json' : 'text/plain', buffer };
}

function says(words: string): Mark {
  return { words, key: '1' };
}

function reports(words: string): Mark {
  return { words, key: '2' };
}

function reportsDenial(words: string): Mark {
  return { words, key: '3' };
}
