import { seedRandom } from './anchoring-text';

const STOCK = 'he told reporters in the capital on Monday evening that'.split(' ');

/**
 * Articles of about 300 words as a long case has them: every one its own words, with stock phrases that all of them use;
 * of any ten in a row, three take paragraphs from one another and change a word here and there. So what there is to find
 * grows with the number of articles and not with that of pairs.
 */
export function makeReuseTexts(count: number, seed = 21): { id: string; text: string }[] {
  const random = seedRandom(seed);
  const pick = () => Math.floor(30_000 * random() ** 3);
  const articles: string[][][] = [];
  for (let at = 0; at < count; at += 1) {
    const paragraphs = Array.from({ length: 6 }, () => writeParagraph(random, pick));
    const source = at % 10 > 0 && at % 10 < 3 ? articles[at - (at % 10)] : undefined;
    if (source) {
      for (const [place, paragraph] of source.slice(0, 3).entries()) {
        paragraphs[place] = paragraph.map((word) => (random() < 0.03 ? `w${pick()}` : word));
      }
    }
    articles.push(paragraphs);
  }
  return articles.map((paragraphs, at) => ({
    id: `article-${String(at).padStart(5, '0')}`,
    text: paragraphs.map((words) => `${words.join(' ')}.`).join('\n'),
  }));
}

function writeParagraph(random: () => number, pick: () => number): string[] {
  const words = Array.from({ length: 50 }, () => `w${pick()}`);
  if (random() < 0.5) words.splice(Math.floor(random() * 40), STOCK.length, ...STOCK.slice(0, 6));
  return words;
}
