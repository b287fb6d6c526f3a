import type { NamedOrigin } from '@/lib/domain/origin';
import type { Part } from '@/lib/domain/part';
import type { TextRange } from '@/lib/domain/revision-text';
import { findQuotes } from './find-quotes';
import { findAgency, isOutletName, tidyOriginName } from './news-names';
import { proposeParts } from './propose-parts';
import { splitSentences } from './split-sentences';

const NAME = String.raw`(?:[Tt]he\s+)?\p{Lu}[\p{L}\p{N}.’&-]*(?:\s+(?:of\s+)?(?:\p{Lu}[\p{L}\p{N}.’&-]*))*`;
/** Lists of names end where a sentence or a bracket does. */
const LISTED = String.raw`(?<names>[^()[\]\n;:]{2,120}?)(?=[)\]\n;]|\.(?:\s|$)|$)`;

/** Credits: lines and brackets about the whole article. */
const CREDITS: { kind?: NamedOrigin['kind']; pattern: RegExp }[] = [
  {
    pattern: new RegExp(
      String.raw`\bwith\s+(?:additional\s+)?(?:agency\s+)?(?:inputs?|reporting|information|material)\s+(?:from|by)\s+${LISTED}`,
      'giu',
    ),
  },
  {
    pattern: new RegExp(
      String.raw`(?:^|\n)\s*[([]?(?:original\s+)?(?:source|via)\s*:\s*${LISTED.replace(';:', ';')}`,
      'giu',
    ),
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:originally|first)\s+(?:published|appeared)\s+(?:by|in|on|at)\s+${LISTED}`,
      'giu',
    ),
  },
  {
    kind: 'feed',
    pattern:
      /\b(?:auto[- ]?generated|published(?:\s+unedited)?|generated|taken)\s+from\s+(?:a\s+|an\s+)?(?:syndicated|agency|wire)\s+(?:news\s+)?feed(?:\s+(?:of|from|by)\s+(?<names>\p{Lu}[^;,.()\n]{1,60}))?/giu,
  },
  {
    kind: 'agency',
    pattern:
      /[([](?<names>(?:\p{Lu}[\p{L}\p{N}.-]{1,30}|dpa|agencies)(?:\s*(?:[/,&]|and)\s*(?:\p{Lu}[\p{L}\p{N}.-]{1,30}|dpa|agencies))*)[)\]]/gu,
  },
  {
    kind: 'agencies',
    pattern: /(?:^|\n)\s*(?<names>agencies|wires?|wire reports?|news agencies|agency report)\s*(?=\n|$)/giu,
  },
  { kind: 'agency', pattern: /(?:^|\n)\s*[–—-]\s*(?<names>\p{Lu}[\p{L}-]{1,20}|dpa)\s*(?=\n|$)/gu },
];

/** In sentences: what the article says it has from another outlet. */
const REPORTS: RegExp[] = [
  new RegExp(
    String.raw`(?<name>${NAME})\s+(?:(?:first|also|earlier|has|had|have|later)\s+)?(?:reported|reports|has learned|revealed|wrote|quoted)(?![\p{L}])`,
    'gu',
  ),
  new RegExp(String.raw`\b(?:reported|reports)\s+(?:by\s+)?(?<name>${NAME})`, 'gu'),
  new RegExp(
    String.raw`\b(?:[Aa]ccording\s+to|[Cc]iting|quoted\s+by|reported\s+by|cited\s+by|seen\s+by|obtained\s+by|interview\s+with|told)\s+(?:an?\s+(?:report|story|article|account)\s+(?:in|by|from)\s+)?(?<name>${NAME})`,
    'gu',
  ),
  new RegExp(String.raw`(?<name>${NAME})\s+(?:said|says)\s+in\s+an?\s+(?:report|article|story)`, 'gu'),
  /\b(?<name>(?:news\s+|wire\s+)?agencies)\s+(?:reported|said)|\b(?:according\s+to|citing)\s+(?<other>(?:news|wire)\s+agencies|agency\s+reports|media\s+reports)/giu,
];

const UNNAMED =
  /^(?:(?:news |wire |other |various )?(?:agency|agencies|wires?|wire reports?|agency reports?|media reports))$/iu;

/**
 * What an article says of its sources, in order: credits for the whole article, reports of others for a sentence, posts
 * and statements for the words quoted from them.
 * Nothing here says that what is not credited is the article's own. English. Offsets are UTF-16 units.
 */
export function findOrigins({
  article: { text, parts = proposeParts(text) },
}: {
  article: { text: string; parts?: readonly Part[] };
}): NamedOrigin[] {
  const found = [...findCredits(text, parts), ...findReports(text, parts), ...findStatements(text, parts)];
  const sorted = found.sort((a, b) => a.start - b.start || b.end - a.end);
  return sorted.filter((origin, at) => {
    const twin = sorted.findIndex(
      (other) =>
        other.name === origin.name &&
        other.scope?.start === origin.scope?.start &&
        other.start < origin.end &&
        origin.start < other.end,
    );
    return twin === at;
  });
}

function findCredits(text: string, parts: readonly Part[]): NamedOrigin[] {
  return CREDITS.flatMap(({ kind, pattern }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const lead = /^\s*/u.exec(match[0])?.[0].length ?? 0;
      const start = match.index + lead;
      const end = match.index + match[0].trimEnd().length;
      const part = parts.find((candidate) => candidate.start <= start && candidate.end > start)?.kind;
      const range = { start, end, words: text.slice(start, end), scope: null };
      const names = match.groups?.names;
      if (names === undefined) return [{ ...range, kind: kind ?? 'feed', name: null }];
      // In a sentence, a bracket with capitals may be an abbreviation of what stands before it; only agencies are taken.
      const inBody = part === undefined || part === 'body' || part === 'headline' || part === 'standfirst';
      return listNames(names).flatMap((name): NamedOrigin[] => {
        const agency = findAgency(name);
        if (UNNAMED.test(name)) return [{ ...range, kind: 'agencies' as const, name: null }];
        if (kind === 'agency' && agency === undefined && (inBody || !/^\p{Lu}{2,6}$/u.test(name))) return [];
        const named = agency === undefined ? (kind ?? 'outlet') : 'agency';
        return [{ ...range, kind: kind === 'feed' ? ('feed' as const) : named, name: agency ?? name }];
      });
    }),
  );
}

function listNames(names: string): string[] {
  return names
    .split(/\s*(?:[/,&]|\band\b)\s*/u)
    .map(tidyOriginName)
    .filter((name) => name !== '' && name.split(' ').length <= 6);
}

function findReports(text: string, parts: readonly Part[]): NamedOrigin[] {
  return parts
    .filter(({ kind }) => kind === 'body' || kind === 'standfirst' || kind === 'caption')
    .flatMap((part) =>
      splitSentences({ text: text.slice(part.start, part.end) }).flatMap((sentence) =>
        findInSentence(text, { start: sentence.start + part.start, end: sentence.end + part.start }),
      ),
    );
}

function findInSentence(text: string, scope: TextRange): NamedOrigin[] {
  const sentence = text.slice(scope.start, scope.end);
  return REPORTS.flatMap((pattern) =>
    [...sentence.matchAll(pattern)].flatMap((match) => {
      const printed = match.groups?.name ?? match.groups?.other ?? '';
      const name = tidyOriginName(printed);
      const agency = findAgency(name);
      const unnamed = UNNAMED.test(name);
      if (!unnamed && agency === undefined && !isOutletName(name)) return [];
      const start = scope.start + match.index;
      const words = match[0].replace(/[.,]+$/u, '');
      return [
        {
          start,
          end: start + words.length,
          words,
          kind: unnamed
            ? ('agencies' as const)
            : agency === undefined
              ? ('outlet' as const)
              : ('agency' as const),
          name: unnamed ? null : (agency ?? name),
          scope,
        },
      ];
    }),
  );
}

/** Posts, statements and documents that a quotation is taken from: they are the source of its words, not the article's. */
function findStatements(text: string, parts: readonly Part[]): NamedOrigin[] {
  return findQuotes({ article: { id: '', text, parts } }).flatMap(
    ({ form, speaker, occasion, start, end }) => {
      const published = occasion !== null && /^(?:post|statement|document|broadcast)$/.test(occasion.kind);
      if (form !== 'direct' || speaker === null || !published) return [];
      return [
        {
          start: occasion.start,
          end: occasion.end,
          words: occasion.words,
          kind: 'statement' as const,
          name: speaker,
          scope: { start, end },
        },
      ];
    },
  );
}
