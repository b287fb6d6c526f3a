/** "5 articles, at most 2 independent origins, 1 of them not named". */
export function describeOrigins(articles: number, atMost: number, unknown: number): string {
  const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`;
  const most = `${count(articles, 'article')}, at most ${count(atMost, 'independent origin')}`;
  return unknown === 0 ? most : `${most}, ${unknown} of them not named`;
}
