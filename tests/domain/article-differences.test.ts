import { describe, expect, it } from 'vitest';
import { type ArticleStance, findArticleDifferences } from '@/lib/domain/article-differences';

const article = (label: string, ...stances: ArticleStance['stances']): ArticleStance => ({
  articleId: label,
  label,
  stances,
  failing: [],
});
const says = { voice: 'article', polarity: 'affirms' } as const;
const reports = { voice: 'named', polarity: 'affirms' } as const;
const reportsDenial = { voice: 'body', polarity: 'denies' } as const;
const denies = { voice: 'article', polarity: 'denies' } as const;
const hedges = { voice: 'unnamed', polarity: 'hedges' } as const;

describe('findArticleDifferences', () => {
  it('finds none where all articles put the claim alike', () => {
    const { sentences, articleIds } = findArticleDifferences([
      article('Ledger', reports, reportsDenial),
      article('Post', reportsDenial, reports),
    ]);
    expect(sentences).toEqual([]);
    expect(articleIds.size).toBe(0);
  });

  it('adds what people confirmed of wordings, and marks the smaller side', () => {
    const confirmed = [
      { sentence: '“last summer” and “August 2023” — עד 🚒.', sides: [['Ledger'], ['Post', 'Star']] },
    ];
    const articles = [article('Ledger', reports), article('Post', reports), article('Star', reports)];
    const { sentences, articleIds } = findArticleDifferences(articles, confirmed);
    expect(sentences).toEqual(['“last summer” and “August 2023” — עד 🚒.']);
    expect([...articleIds]).toEqual(['Ledger']);
    expect([...findArticleDifferences(articles.slice(0, 2), confirmed).articleIds]).toEqual([
      'Ledger',
      'Post',
    ]);
  });

  it('leaves out what people confirmed once only one side states the claim', () => {
    const confirmed = [{ sentence: 'They differ.', sides: [['Ledger'], ['Post']] }];
    const articles = [article('Ledger', reports), article('Star', reports)];
    expect(findArticleDifferences(articles, confirmed).sentences).toEqual([]);
  });

  it('finds none in no article and in one', () => {
    expect(findArticleDifferences([]).sentences).toEqual([]);
    expect(findArticleDifferences([article('Ledger', says, denies)]).sentences).toEqual([]);
  });

  it('tells an own voice from a report of others', () => {
    const { sentences, articleIds } = findArticleDifferences([
      article('Courier', says),
      article('Ledger', reports),
      article('Post', reports),
    ]);
    expect(sentences).toEqual(['In its own voice: Courier. Only as what others say: Ledger, Post.']);
    expect([...articleIds]).toEqual(['Courier']);
  });

  it('never takes a reported denial for the article’s own', () => {
    const { sentences } = findArticleDifferences([
      article('Digest', says, reportsDenial),
      article('Ledger', says),
    ]);
    expect(sentences).toEqual(['A denial is reported by Digest; not by Ledger.']);
  });

  it('says when one article denies what another affirms, each in its own voice', () => {
    const { sentences } = findArticleDifferences([article('Digest', denies), article('Ledger', says)]);
    expect(sentences[0]).toBe('Digest denies it in its own voice; Ledger does not.');
  });

  it('takes neither of two equal sides for the rule', () => {
    const { articleIds } = findArticleDifferences([
      article('Digest', reports, hedges),
      article('Ledger', reports),
    ]);
    expect([...articleIds].sort()).toEqual(['Digest', 'Ledger']);
  });

  it('names a wording that the desk found not to hold, even in a single article', () => {
    const { sentences } = findArticleDifferences([
      { ...article('Courier', says), failing: ['since August 2023'] },
    ]);
    expect(sentences).toEqual(['Courier says “since August 2023”, which does not hold.']);
  });

  it('counts instead of listing more than three articles', () => {
    const many = ['A', 'B', 'C', 'D'].map((label) => article(label, reports));
    expect(findArticleDifferences([article('Courier', says), ...many]).sentences).toEqual([
      'In its own voice: Courier. Only as what others say: 4 articles.',
    ]);
  });
});
