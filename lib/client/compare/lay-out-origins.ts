import type { Origins } from '@/lib/contract/origins';
import { formatPartialDate } from '@/lib/domain/partial-date';
import { arrangeOrigins, type OriginArticle, type OriginJoin } from './arrange-origins';
import { listSources, type NamedSource } from './list-sources';

/** Pixels. A few dates share the width of a screen; of many, each keeps room for a short label. */
const SCREEN = 1120;
const NARROWEST = 216;
const WIDEST = 330;
/** What a column leaves for the lines between dates. */
const LINES = 70;
const NODE_HEIGHT = 42;
const SOURCE_WIDTH = 156;
const ROW = 54;
const GROUP_GAP = 16;
const HEAD = 34;

/** More lines at one article than this are a tangle: the strongest are drawn, all are in the list. */
const LINES_AT_ONE = 3;

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface OriginMap {
  width: number;
  height: number;
  columns: { key: string; label: string; x: number }[];
  /** Behind the articles of one origin. */
  bands: ({ key: string } & Box)[];
  sources: (NamedSource & Box)[];
  articles: ({ article: OriginArticle; uncredited: boolean } & Box)[];
  /** From a source to an article that names it. */
  credits: { key: string; path: string; source: NamedSource; article: OriginArticle }[];
  /** Between two articles. */
  joins: { key: string; path: string; join: OriginJoin }[];
  /** Joins that are only in the list. */
  left: number;
}

/**
 * Where everything stands on the map of origins: the sources that are named on the left, the articles by date, those of
 * one origin below one another. The same data give the same map.
 */
export function layOutOrigins(origins: Omit<Origins, 'tally' | 'claims'>): OriginMap {
  const { groups, outside } = arrangeOrigins(origins);
  const rows = [...groups.map(({ articles }) => articles), ...(outside.length > 0 ? [outside] : [])];
  const dates = [...new Set(origins.articles.map(({ publishedAt }) => publishedAt ?? ''))].sort(byDate);
  const room = (SCREEN - SOURCE_WIDTH - LINES) / Math.max(1, dates.length);
  const column = Math.round(Math.max(NARROWEST, Math.min(WIDEST, room)));
  const node = { width: column - LINES, height: NODE_HEIGHT };
  const columnX = new Map(dates.map((date, at) => [date, SOURCE_WIDTH + LINES + column * at]));
  const uncredited = new Set(
    origins.joins.filter(({ answer }) => answer?.answer !== 'rejected').flatMap((join) => join.uncredited),
  );
  let top = HEAD;
  const bands: OriginMap['bands'] = [];
  const articles: OriginMap['articles'] = [];
  for (const members of rows) {
    const taken = new Map<string, number>();
    const placed = members.map((article) => {
      const date = article.publishedAt ?? '';
      const row = taken.get(date) ?? 0;
      taken.set(date, row + 1);
      return {
        article,
        uncredited: uncredited.has(article.articleId),
        x: columnX.get(date) ?? 0,
        y: top + row * ROW,
        ...node,
      };
    });
    articles.push(...placed);
    if (members !== outside && members.length > 1) bands.push(frame(placed));
    top += Math.max(...taken.values()) * ROW + GROUP_GAP;
  }
  const byId = new Map(articles.map((box) => [box.article.articleId, box]));
  const named = listSources(origins.articles);
  const sources = placeSources(named, byId, { ...node, width: SOURCE_WIDTH });
  const drawn = chooseJoins(origins.joins);
  return {
    width: SOURCE_WIDTH + column * dates.length + 50,
    height: Math.max(top, ...sources.map(({ y }) => y + ROW)),
    columns: [
      ...(sources.length > 0 ? [{ key: 'sources', label: 'Named as source', x: 0 }] : []),
      ...dates.map((date) => ({
        key: date,
        label: date === '' ? 'no date' : formatPartialDate(date),
        x: columnX.get(date) ?? 0,
      })),
    ],
    bands,
    sources,
    articles,
    credits: sources.flatMap((source) =>
      source.articleIds.flatMap((articleId) => {
        const box = byId.get(articleId);
        return box
          ? [{ key: `${source.key} ${articleId}`, path: connect(source, box), source, article: box.article }]
          : [];
      }),
    ),
    joins: drawn.flatMap((join) => {
      const [a, b] = [byId.get(join.a), byId.get(join.b)];
      return a && b ? [{ key: getJoinKey(join), path: connect(a, b), join }] : [];
    }),
    left: origins.joins.filter(({ kind }) => kind !== 'same_source').length - drawn.length,
  };
}

/** What a join is called in the page's addresses. */
export function getJoinKey({ a, b, kind }: Pick<OriginJoin, 'a' | 'b' | 'kind'>): string {
  return `join-${a}-${b}-${kind}`;
}

/** Two that name one source already meet there. What somebody answered is drawn, and the strongest of the rest. */
function chooseJoins(joins: readonly OriginJoin[]): OriginJoin[] {
  const lines = new Map<string, number>();
  const count = (articleId: string) => lines.get(articleId) ?? 0;
  return joins
    .filter(({ kind }) => kind !== 'same_source')
    .toSorted((a, b) => Number(b.answer !== null) - Number(a.answer !== null) || weigh(b) - weigh(a))
    .filter(({ a, b, answer }) => {
      if (answer === null && count(a) >= LINES_AT_ONE && count(b) >= LINES_AT_ONE) return false;
      for (const id of [a, b]) lines.set(id, count(id) + 1);
      return true;
    });
}

function weigh({ share }: OriginJoin): number {
  return share ?? 1;
}

/** Each beside the articles that name it, pushed down where another one stands already. */
function placeSources(
  sources: readonly NamedSource[],
  articles: ReadonlyMap<string, Box>,
  node: Pick<Box, 'width' | 'height'>,
): OriginMap['sources'] {
  const wanted = sources
    .map((source) => {
      const tops = source.articleIds.flatMap((id) => articles.get(id)?.y ?? []);
      return { source, y: tops.reduce((sum, y) => sum + y, 0) / Math.max(1, tops.length) };
    })
    .sort((a, b) => a.y - b.y || (a.source.key < b.source.key ? -1 : 1));
  let free = HEAD;
  return wanted.map(({ source, y }) => {
    const top = Math.max(free, Math.round(y));
    free = top + ROW;
    return { ...source, x: 0, y: top, ...node };
  });
}

function frame(boxes: readonly (Box & { article: OriginArticle })[]): OriginMap['bands'][number] {
  const pad = 7;
  const x = Math.min(...boxes.map((box) => box.x)) - pad;
  const y = Math.min(...boxes.map((box) => box.y)) - pad;
  return {
    key: boxes.map(({ article }) => article.articleId).join(),
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) + pad - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) + pad - y,
  };
}

/** A curve from the one to the other: between columns from side to side, within one round its right edge. */
function connect(one: Box, other: Box): string {
  const [a, b] = one.x <= other.x ? [one, other] : [other, one];
  const from = { x: a.x + a.width, y: a.y + a.height / 2 };
  if (a.x === b.x) {
    const bulge = from.x + 18 + Math.min(24, Math.abs(a.y - b.y) / 8);
    const end = b.y + b.height / 2;
    return `M ${from.x} ${from.y} C ${bulge} ${from.y}, ${bulge} ${end}, ${from.x} ${end}`;
  }
  const to = { x: b.x, y: b.y + b.height / 2 };
  const middle = (from.x + to.x) / 2;
  return `M ${from.x} ${from.y} C ${middle} ${from.y}, ${middle} ${to.y}, ${to.x} ${to.y}`;
}

/** ISO dates sort by their letters; those without one come last. */
function byDate(a: string, b: string): number {
  if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
  return a < b ? -1 : 1;
}
