'use client';

import { Text, Tooltip, VisuallyHidden } from '@mantine/core';
import Link from 'next/link';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import type { OriginJoin } from '@/lib/client/compare/arrange-origins';
import { getJoinKey, layOutOrigins } from '@/lib/client/compare/lay-out-origins';
import type { Origins } from '@/lib/contract/origins';
import { useWorkspace } from '../shell/use-workspace';
import { originKindWords } from './origin-kind-words';
import classes from './origin-map.module.css';

/** Pixels of a line for a share of nothing and for all of an article's own words. */
const THIN = 1.5;
const THICK = 8;

/**
 * Who shares text with whom, and whom they name as source, by date. Everything on it says its reason when the pointer or
 * the focus is on it; the same is in the lists below, to which the lines lead.
 */
export function OriginMap({ caseId, origins }: { caseId: string; origins: Origins }) {
  const { slug } = useWorkspace();
  const map = layOutOrigins(origins);
  const { keys, ...roving } = useRoving(
    map.credits.map(({ key }) => `credit ${key}`)[0] ??
      map.joins[0]?.key ??
      map.articles.map(({ article }) => `article ${article.articleId}`)[0],
  );
  const hintId = useId();
  const labels = new Map(origins.articles.map(({ articleId, label }) => [articleId, label]));
  const name = (articleId: string) => labels.get(articleId) ?? 'Article';
  const describe = ({ a, b, reason, kind, uncredited, answer }: OriginJoin) =>
    [
      `${name(a)} and ${name(b)}: ${reason}.`,
      ...uncredited.map((id) => `${name(id)} gives no credit.`),
      kind === 'confirmed' ? '' : describeAnswer(answer),
    ]
      .filter(Boolean)
      .join(' ');
  return (
    <figure className={classes.figure}>
      <VisuallyHidden id={hintId}>
        Arrow keys go from one to the next. All of this is in the lists below as well.
      </VisuallyHidden>
      <section className={classes.scroller} aria-label="Map of origins" aria-describedby={hintId} {...roving}>
        <div className={classes.map} style={{ width: map.width, height: map.height }}>
          {map.columns.map(({ key, label, x }) => (
            <Text key={key} size="xs" c="dimmed" fw={500} className={classes.column} style={{ left: x }}>
              {label}
            </Text>
          ))}
          {map.bands.map(({ key, x, y, width, height }) => (
            <div key={key} className={classes.band} style={{ left: x, top: y, width, height }} />
          ))}
          <svg width={map.width} height={map.height} className={classes.lines} role="presentation">
            {map.credits.map(({ key, path, source, article }) => (
              <Line
                key={key}
                path={path}
                width={THIN}
                look="credit"
                href={`/w/${slug}/cases/${caseId}/articles/${article.articleId}?at=${findPlace(article, source.words)}`}
                words={`${article.label} names ${source.name}: “${source.words[article.articleId] ?? ''}”`}
                {...keys(`credit ${key}`)}
              />
            ))}
            {map.joins.map(({ key, path, join }) => (
              <Line
                key={key}
                path={path}
                width={join.share === null ? 2 : THIN + (THICK - THIN) * join.share}
                look={getLook(join)}
                href={`#${getJoinKey(join)}`}
                words={describe(join)}
                {...keys(key)}
              />
            ))}
          </svg>
          {map.sources.map(({ key, kind, name: sourceName, articleIds, x, y, width, height }) => (
            <Hint
              key={key}
              words={`${sourceName}, ${originKindWords[kind]}: named by ${articleIds.map(name).join(', ')}`}
            >
              <a
                href={`#article-${articleIds[0]}`}
                className={classes.source}
                style={{ left: x, top: y, width, height }}
                {...keys(`source ${key}`)}
              >
                <span className={classes.label} dir="auto">
                  {sourceName}
                </span>
                <span className={classes.aside}>{originKindWords[kind]}</span>
              </a>
            </Hint>
          ))}
          {map.articles.map(({ article, uncredited, x, y, width, height }) => (
            <Hint
              key={article.articleId}
              words={
                uncredited
                  ? `${article.label}: has another article’s text and gives no credit`
                  : `${article.label}: ${article.named.length === 0 ? 'names no source for its text' : 'names its source'}`
              }
            >
              <Link
                href={`/w/${slug}/cases/${caseId}/articles/${article.articleId}`}
                className={classes.article}
                data-uncredited={uncredited || undefined}
                data-reference={article.role === 'reference' || undefined}
                style={{ left: x, top: y, width, height }}
                {...keys(`article ${article.articleId}`)}
              >
                <span className={classes.label} dir="auto">
                  {article.label}
                </span>
                <span className={classes.aside}>{describeArticle(article, uncredited)}</span>
              </Link>
            </Hint>
          ))}
        </div>
      </section>
      <figcaption>
        <Text size="xs" c="dimmed">
          Lines between articles: broken while suggested, whole once confirmed, dotted where somebody split
          them; the thicker, the more of an article’s own words stand in the other. Thin lines lead from a
          named source.
          {map.left > 0 && ` ${map.left} weaker lines are only in the lists below.`}
        </Text>
      </figcaption>
    </figure>
  );
}

interface LineProps {
  path: string;
  width: number;
  look: 'credit' | 'suggested' | 'confirmed' | 'split';
  href: string;
  words: string;
  tabIndex: number;
  onFocus: () => void;
}

/** A line with a wider one that takes the pointer. */
function Line({ path, width, look, href, words, ...focus }: LineProps) {
  return (
    <Hint words={words}>
      <a href={href} aria-label={words} className={classes.line} data-look={look} {...focus}>
        <path d={path} className={classes.reach} />
        <path d={path} className={classes.stroke} strokeWidth={width} />
      </a>
    </Hint>
  );
}

function Hint({ words, children }: { words: string; children: React.ReactElement }) {
  return (
    <Tooltip
      label={words}
      multiline
      maw={320}
      position="top"
      events={{ hover: true, focus: true, touch: true }}
    >
      {children}
    </Tooltip>
  );
}

/** One stop of the Tab key for the whole map; arrow keys go round what is on it. */
function useRoving(first: string | undefined) {
  const [current = first, setCurrent] = useState<string>();
  const ref = useRef<HTMLElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step === undefined || !ref.current) return;
    event.preventDefault();
    const stops = [...ref.current.querySelectorAll<HTMLElement | SVGAElement>('a')];
    const at = stops.findIndex((stop) => stop.matches(':focus'));
    stops[(at + step + stops.length) % stops.length]?.focus();
  };
  const keys = (key: string) => ({
    tabIndex: current === key ? 0 : -1,
    onFocus: () => setCurrent(key),
  });
  return { ref, onKeyDown, keys };
}

function getLook({ kind, answer }: OriginJoin): LineProps['look'] {
  if (answer?.answer === 'rejected') return 'split';
  return answer?.answer === 'accepted' || kind === 'confirmed' ? 'confirmed' : 'suggested';
}

function describeAnswer(answer: OriginJoin['answer']): string {
  if (answer === null) return 'Suggested; nobody has confirmed it.';
  return `${answer.answer === 'accepted' ? 'Confirmed' : 'Split'} by ${answer.by.name}.`;
}

function describeArticle({ role, named }: Origins['articles'][number], uncredited: boolean): string {
  if (role === 'reference') return 'reference';
  if (uncredited) return 'copied, no credit';
  return named.length === 0 ? 'names no source' : '';
}

function findPlace({ articleId, named }: Origins['articles'][number], words: Record<string, string>): number {
  return named.find((one) => one.words === words[articleId])?.start ?? 0;
}
