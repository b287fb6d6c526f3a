import { describe, expect, it } from 'vitest';
import { findOrigins } from '@/lib/compare/find-origins';

const BODY = 'The town council met on Monday to talk about the new bridge over the river.';

function find(text: string) {
  return findOrigins({ article: { text } }).map(({ kind, name, scope, start, end, words }) => {
    expect(text.slice(start, end)).toBe(words);
    return [kind, name, scope === null ? null : text.slice(scope.start, scope.end)];
  });
}

describe('findOrigins', () => {
  it.each<[string, unknown[]]>([
    ['', []],
    [BODY, []],
    [`${BODY}\n(With inputs from ANI)`, [['agency', 'ANI', null]]],
    [`${BODY}\n(With inputs from agencies)`, [['agencies', null, null]]],
    [
      `${BODY}\n(With inputs from PTI and Reuters)`,
      [
        ['agency', 'PTI', null],
        ['agency', 'Reuters', null],
      ],
    ],
    [`${BODY}\nOriginal Source: www.example-news.com`, [['outlet', 'example-news.com', null]]],
    [`${BODY}\nSource: Associated Press`, [['agency', 'AP', null]]],
    [`${BODY} (AFP)`, [['agency', 'AFP', null]]],
    [`LONDON, March 3 (Reuters) - ${BODY}`, [['agency', 'Reuters', null]]],
    [`${BODY} The North Atlantic Treaty Organization (NATO) said nothing more that day.`, []],
    [
      `${BODY}\nDisclaimer: This story is auto-generated from a syndicated feed of ANI; only the headline was reworked.`,
      [['feed', 'ANI', null]],
    ],
    [`${BODY}\nThis story is auto-generated from a syndicated feed.`, [['feed', null, null]]],
    [
      `${BODY} The bridge is unsafe, the Daily Herald reported.`,
      [['outlet', 'Daily Herald', 'The bridge is unsafe, the Daily Herald reported.']],
    ],
    [
      `${BODY} According to Reuters, the bridge is unsafe.`,
      [['agency', 'Reuters', 'According to Reuters, the bridge is unsafe.']],
    ],
    [
      `${BODY} The bridge is unsafe, news agencies reported.`,
      [['agencies', null, 'The bridge is unsafe, news agencies reported.']],
    ],
    [`${BODY} The ministry reported heavy losses in the north.`, []],
    [
      `${BODY} Mayor Jane Doe told the Daily Herald that it was safe.`,
      [['outlet', 'Daily Herald', 'Mayor Jane Doe told the Daily Herald that it was safe.']],
    ],
    [
      `${BODY} “It is safe,” Mayor Jane Doe said in a post on Facebook.`,
      [['statement', 'Jane Doe', 'It is safe,']],
    ],
    ['😀 ראש העיר אמר שהגשר בטוח.', []],
  ])('reads %j', (text, expected) => {
    expect(find(text)).toEqual(expected);
  });
});
