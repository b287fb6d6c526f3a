import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { proposeVoice } from '@/lib/compare/propose-voice';
import type { PassageVoice } from '@/lib/domain/voice';

const folder = '../shared/seeds';
const putin = 'Vladimir Putin';
const trump = 'Donald Trump';
const both = 'Vladimir Putin and Donald Trump';
const zelenskyy = 'Volodymyr Zelenskyy';
const military = 'Ukraine’s military';

/** Article, first and last words of a selection, and what a careful reader would say of it. */
const table: [
  string,
  string,
  PassageVoice['voice'],
  string | null,
  PassageVoice['polarity'],
  string | null,
][] = [
  // The encirclement.
  [
    '000',
    'Ukrainian forces were surrounded',
    'named',
    'Donald Trump and Vladimir Putin',
    'affirms',
    'underscored',
  ],
  [
    '000',
    'Meanwhile, both … last summer.',
    'named',
    'Donald Trump and Vladimir Putin',
    'affirms',
    'underscored',
  ],
  [
    '000',
    'Ukrainian authorities … these claims',
    'body',
    'Ukrainian authorities and independent analysts',
    'denies',
    'disputed',
  ],
  ['000', 'There is no threat … our units', 'body', military, 'denies', 'saying'],
  ['000', 'calling such … the Russians', 'body', military, 'denies', 'calling'],
  ['000', 'false and fabricated', 'body', military, 'denies', 'calling'],
  ['001', 'Ukrainian forces were encircled', 'named', both, 'affirms', 'claimed'],
  [
    '001',
    'Ukrainian officials … these claims',
    'unnamed',
    'Ukrainian officials and independent analysts',
    'denies',
    'rejected',
  ],
  ['001', 'refuting the encirclement reports', 'body', military, 'denies', 'refuting'],
  ['002', 'Ukrainian forces were surrounded', 'named', both, 'affirms', 'claimed'],
  ['002', 'Both Putin … in Kursk', 'named', both, 'affirms', 'claimed'],
  ['002', 'There is no threat … our units', 'body', military, 'denies', 'saying'],
  ['003', 'Ukrainian soldiers surrounded … region', 'in_passing', null, 'affirms', null],
  ['003', 'surrounded in the Kursk region', 'in_passing', null, 'affirms', null],
  ['003', 'Ukrainian soldiers were cut off', 'named', putin, 'affirms', 'said'],
  ['003', 'his men were being encircled', 'unnamed', 'Ukraine’s top commander', 'denies', 'denied'],
  ['003', 'they were adopting … positions', 'unnamed', 'Ukraine’s top commander', 'affirms', 'said'],
  ['003', 'were completely surrounded', 'named', trump, 'affirms', 'claimed'],
  ['003', 'THOUSANDS OF … MILITARY', 'named', trump, 'affirms', 'said'],
  ['003', 'its troops are encircled', 'body', 'Ukraine', 'denies', 'denial'],
  ['004', 'its forces are encircled', 'body', 'Ukraine', 'denies', 'deny'],
  ['004', 'completely surrounded', 'named', trump, 'affirms', 'stated'],
  ['004', 'Ukraine contests … encirclement', 'body', 'Ukraine', 'denies', 'contests'],
  ['004', 'Ukraine denies any encirclement', 'body', 'Ukraine', 'denies', 'denies'],
  // When the incursion began: background of the article, also under "claimed that".
  ['000', 'the region where … last summer', 'in_passing', null, 'affirms', null],
  ['001', 'Ukrainian troops conducted … last summer', 'in_passing', null, 'affirms', null],
  ['002', 'had conducted … last summer', 'in_passing', null, 'affirms', null],
  ['003', 'Ukrainian forces had occupied … August 2023', 'in_passing', null, 'affirms', null],
  ['003', 'which Ukrainian … August 2023', 'in_passing', null, 'affirms', null],
  // Demands are deeds that the article reports itself, or another paper.
  ['000', 'Putin has demanded … surrender', 'body', 'the New York Times', 'affirms', 'reported'],
  ['001', 'Russian President … to surrender', 'article', null, 'affirms', null],
  ['002', 'Russian President … Kursk surrender', 'body', 'the New York Times', 'affirms', 'reported'],
  ['002', 'he had urged Putin … the region', 'named', trump, 'affirms', 'said'],
  ['004', 'President Vladimir … they surrender', 'named', putin, 'affirms', 'indicated'],
  // Quotations, with the speaker before, after, behind a pronoun, or in the sentence before.
  ['000', 'I have strongly requested … spared', 'named', trump, 'affirms', 'wrote'],
  ['000', 'The situation is very difficult', 'named', zelenskyy, 'affirms', 'acknowledged'],
  ['000', 'setting extremely … conditions', 'named', zelenskyy, 'affirms', 'writing'],
  ['000', 'cautious optimism', 'unnamed', 'Russian and US officials', 'affirms', 'expressed'],
  ['001', 'I have strongly requested … spared', 'named', trump, 'affirms', 'saying'],
  ['001', 'he will be left with nothing', 'named', zelenskyy, 'affirms', 'stating'],
  ['001', 'both sides are going … demands', 'named', 'Michael Waltz', 'affirms', 'told'],
  ['002', 'I have strongly requested … spared', 'named', trump, 'affirms', 'wrote'],
  ['002', 'the leaders of Ukraine … surrender', 'named', putin, 'affirms', 'stating'],
  ['002', 'The situation is very difficult', 'named', zelenskyy, 'affirms', 'said'],
  ['002', 'have intensified in the border areas', 'named', 'Volodymyr Artiukhin', 'affirms', 'said'],
  ['002', 'passed along … President Trump', 'body', 'the Kremlin', 'affirms', 'stated'],
  ['002', 'the call had yet to be scheduled', 'body', 'the Russian government', 'affirms', 'said'],
  ['002', 'such a conversation is necessary', 'named', 'Dmitri S. Peskov', 'affirms', 'said'],
  ['002', 'There is a very good chance … end', 'named', trump, 'hedges', 'wrote'],
  ['003', 'We are sympathetic … call', 'named', putin, 'affirms', 'said'],
  ['003', 'they will be guaranteed … treatment', 'named', putin, 'affirms', 'added'],
  ['003', 'there will be only two ways', 'named', putin, 'affirms', 'said'],
  ['003', 'A lot still needs to be done', 'named', 'Dmitry Peskov', 'affirms', 'said'],
  ['003', 'He is now doing … diplomacy', 'named', zelenskyy, 'affirms', 'said'],
  ['003', 'will not end the war', 'named', zelenskyy, 'affirms', 'said'],
  ['004', 'very difficult', 'named', zelenskyy, 'affirms', 'characterized'],
  // Reported without quotation marks.
  ['000', 'the situation in the region was', 'unnamed', 'a Ukrainian soldier', 'affirms', 'said'],
  ['000', 'it was not as dire … suggested', 'unnamed', 'a Ukrainian soldier', 'denies', 'said'],
  ['001', 'the situation was “bad', 'unnamed', 'a Ukrainian soldier', 'affirms', 'acknowledged'],
  ['001', 'it was as dire as Trump had suggested', 'unnamed', 'a Ukrainian soldier', 'denies', 'denied'],
  ['001', 'the situation was challenging', 'named', zelenskyy, 'affirms', 'admitted'],
  ['002', 'the situation was challenging', 'named', zelenskyy, 'affirms', 'acknowledged'],
  ['002', 'bad, almost critical', 'unnamed', 'a Ukrainian soldier', 'affirms', 'described'],
  ['002', 'the outcome of … briefed Trump', 'named', 'Dmitri S. Peskov', 'affirms', 'indicated'],
  ['002', 'he met with Putin for three hours', 'body', 'the New York Times', 'affirms', 'reported'],
  ['002', 'Putin expected to talk to Trump', 'body', 'the Russian government', 'affirms', 'said'],
  ['003', 'Putin had asked US envoy', 'named', 'Dmitry Peskov', 'affirms', 'said'],
  ['003', 'Putin asked Witkoff … to Trump', 'named', 'Dmitry Peskov', 'affirms', 'told'],
  ['003', 'he supported a truce in principle', 'named', putin, 'affirms', 'said'],
  ['003', 'A possible phone call … Washington', 'named', 'Dmitry Peskov', 'hedges', 'said'],
  ['003', 'the situation in Kursk … control', 'named', putin, 'affirms', 'stated'],
  ['003', 'the US held … Putin', 'named', trump, 'affirms', 'said'],
  ['003', 'the US could exert … its invasion', 'named', zelenskyy, 'hedges', 'said'],
  ['004', 'the costs of the war … Kremlin', 'named', 'Tony Brenton', 'affirms', 'commented'],
  ['004', 'Putin may prolong … truce', 'named', zelenskyy, 'hedges', 'acknowledging'],
  ['004', 'Russia could maneuver … process', 'named', zelenskyy, 'hedges', 'warned'],
  // The article itself.
  ['000', 'has not given any indication of surrender', 'article', null, 'denies', null],
  ['000', 'US officials have remained measured', 'article', null, 'affirms', null],
  ['001', 'Russian forces making recent gains', 'article', null, 'affirms', null],
  ['001', 'did not indicate any intention', 'article', null, 'denies', null],
  ['001', 'evacuations were ordered', 'article', null, 'affirms', null],
  ['002', 'Russian forces have gained ground', 'article', null, 'affirms', null],
  ['002', 'gave no indication … surrender', 'article', null, 'denies', null],
  ['002', 'US officials remain measured', 'article', null, 'affirms', null],
  ['002', 'Putin met with … Thursday', 'article', null, 'affirms', null],
  ['003', 'Russia continues to regain control', 'article', null, 'affirms', null],
  ['004', 'Russian movements are intensifying', 'article', null, 'affirms', null],
  ['004', 'Russian units have crossed the border', 'article', null, 'affirms', null],
  ['004', 'Key demands … agreements', 'article', null, 'hedges', null],
];

describe.skipIf(!existsSync(folder))(`proposeVoice on the five articles (needs ${folder})`, () => {
  const texts = new Map(
    existsSync(folder)
      ? readdirSync(folder)
          .filter((name) => name.endsWith('.txt'))
          .map((name) => [name.slice(0, 3), readFileSync(`${folder}/${name}`, 'utf8')])
      : [],
  );

  it.each(table)('%s: %s', (article, quote, voice, speaker, polarity, verb) => {
    const text = texts.get(article) ?? '';
    const [first = '', last = first] = quote.split(' … ');
    const start = text.indexOf(first);
    const end = text.indexOf(last, start) + last.length;
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThan(start);
    expect(proposeVoice({ text, start, end })).toEqual({ voice, speaker, polarity, verb });
  });
});
