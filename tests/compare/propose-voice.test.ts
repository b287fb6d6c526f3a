import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proposeVoice } from '@/lib/compare/propose-voice';
import { type PassageVoice, polarities, voiceKinds } from '@/lib/domain/voice';

/** The selection stands between square brackets, which are not part of the text. */
function propose(marked: string, statement?: string): PassageVoice {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  return proposeVoice({ text: marked.replace('[', '').replace(']', ''), start, end, statement });
}

const rows: [string, PassageVoice['voice'], string | null, PassageVoice['polarity'], string | null][] = [
  // Before what is said.
  ['The mayor said [the bridge is closed].', 'unnamed', 'the mayor', 'affirms', 'said'],
  ['[The mayor said the bridge is closed.]', 'unnamed', 'the mayor', 'affirms', 'said'],
  ['Mayor Ada Lund said on Friday that [the bridge is closed].', 'named', 'Ada Lund', 'affirms', 'said'],
  [
    'The city council has repeatedly denied that [the bridge is closed].',
    'body',
    'the city council',
    'denies',
    'denied',
  ],
  [
    'Norway’s foreign ministry rejected [the report].',
    'body',
    'Norway’s foreign ministry',
    'denies',
    'rejected',
  ],
  [
    'Talks go on, as Oslo continues to deny claims that [the bridge is closed].',
    'body',
    'Oslo',
    'denies',
    'deny',
  ],
  ['The report, denied by Oslo, names [a closed bridge].', 'article', null, 'affirms', null],
  ['Stockholm says [the bridge is closed], a claim Oslo denies.', 'body', 'Stockholm', 'affirms', 'says'],
  ['Stockholm says the bridge is closed, [a claim Oslo denies].', 'body', 'Oslo', 'denies', 'denies'],
  ['Oslo says [the bridge is open].', 'body', 'Oslo', 'affirms', 'says'],
  ['The U.S. claims that [the bridge is open].', 'body', 'the U.S.', 'affirms', 'claims'],
  ['Three witnesses told reporters [the bridge fell].', 'unnamed', 'Three witnesses', 'affirms', 'told'],
  [
    'Ada Lund, who runs the port, warned that [the bridge may fall].',
    'named',
    'Ada Lund',
    'hedges',
    'warned',
  ],
  ['Engineers doubt that [the bridge is safe].', 'unnamed', 'engineers', 'hedges', 'doubt'],
  ['A reporter asked whether [the bridge was safe].', 'unnamed', 'a reporter', 'asks', 'asked'],
  ['The mayor continues to deny that [the bridge is closed].', 'unnamed', 'the mayor', 'denies', 'deny'],
  ['The mayor did not deny that [the bridge is closed].', 'unnamed', 'the mayor', 'hedges', 'deny'],
  // After it, and round it.
  ['[The bridge is closed], the harbour police said.', 'body', 'the harbour police', 'affirms', 'said'],
  ['[The bridge is closed], reported the Harbour Times.', 'body', 'the Harbour Times', 'affirms', 'reported'],
  ['[The bridge], she said, is closed.', 'unnamed', null, 'affirms', 'said'],
  [
    'According to two officials, [the bridge is closed].',
    'unnamed',
    'two officials',
    'affirms',
    'according to',
  ],
  ['[The bridge is closed], according to Reuters.', 'body', 'Reuters', 'affirms', 'according to'],
  // Quotation marks of several kinds.
  ['“[The bridge is closed],” said Ada Lund, head of the port.', 'named', 'Ada Lund', 'affirms', 'said'],
  ['"[The bridge is closed]," a guard said.', 'unnamed', 'a guard', 'affirms', 'said'],
  ['«[The bridge is closed]», Ada Lund wrote on her site.', 'named', 'Ada Lund', 'affirms', 'wrote'],
  ['‘[The bridge is closed]’: Mayor Ada Lund', 'unnamed', null, 'affirms', null],
  ['The port called the claim “[false and invented]”.', 'body', 'the port', 'denies', 'called'],
  ['Ada Lund demanded: “[Close the bridge]”.', 'named', 'Ada Lund', 'affirms', 'demanded'],
  ['“[Is the bridge closed?]” Mayor Ada Lund asked.', 'named', 'Ada Lund', 'asks', 'asked'],
  ['“We looked,” Ada Lund said. “[The bridge is closed].”', 'named', 'Ada Lund', 'affirms', 'said'],
  // Pronouns.
  ['Mayor Ada Lund came by. She said [the bridge is closed].', 'named', 'Ada Lund', 'affirms', 'said'],
  ['A guard stood there. He said [the bridge is closed].', 'unnamed', 'a guard', 'affirms', 'said'],
  [
    'Mayor Ada Lund came by.\nNobody was there.\n“[The bridge is closed],” she added.',
    'named',
    'Ada Lund',
    'affirms',
    'added',
  ],
  [
    'Mayor Ada Lund praised Minister Bo Ek. She said [the bridge is closed].',
    'named',
    'Ada Lund',
    'affirms',
    'said',
  ],
  [
    'Norwegian Minister Bo Ek came by. The Norwegian minister said [the bridge is closed].',
    'named',
    'Bo Ek',
    'affirms',
    'said',
  ],
  // The article itself.
  ['[The bridge is closed].', 'article', null, 'affirms', null],
  ['[The bridge is not closed].', 'article', null, 'denies', null],
  ['[The bridge isn’t closed].', 'article', null, 'denies', null],
  ['[There was no closure].', 'article', null, 'denies', null],
  ['[The bridge is no longer closed].', 'article', null, 'denies', null],
  ['[The bridge cannot be crossed].', 'article', null, 'affirms', null],
  ['[The bridge has reportedly been closed].', 'article', null, 'hedges', null],
  ['[The bridge could be closed].', 'article', null, 'hedges', null],
  ['[The bridge is believed to be closed].', 'article', null, 'hedges', null],
  ['[Is the bridge closed?]', 'article', null, 'asks', null],
  ['Is [the bridge closed]?', 'article', null, 'asks', null],
  ['[The mayor ordered the bridge closed].', 'article', null, 'affirms', null],
  ['The mayor spoke, but [the bridge is closed].', 'article', null, 'affirms', null],
  ['The mayor said it would rain, but [the bridge is closed].', 'article', null, 'affirms', null],
  ['[Recent figures suggest that the bridge is closed].', 'article', null, 'affirms', null],
  ['[The reported closure went on].', 'article', null, 'affirms', null],
  ['In May [the bridge closed].', 'article', null, 'affirms', null],
  // In passing.
  ['The mayor said the town, which [lost its bridge in May], is poor.', 'in_passing', null, 'affirms', null],
  ['Boats brought food to the people [trapped on the closed bridge].', 'in_passing', null, 'affirms', null],
  ['They met at the bridge, where [a ship had struck].', 'in_passing', null, 'affirms', null],
  ['They met men who, the mayor said, [had closed the bridge].', 'unnamed', 'the mayor', 'affirms', 'said'],
];

describe('proposeVoice', () => {
  it.each(rows)('%s', (marked, voice, speaker, polarity, verb) => {
    expect(propose(marked)).toEqual({ voice, speaker, polarity, verb });
  });

  it('never makes a reported denial the article’s own', () => {
    for (const who of ['Ada Lund', 'The ministry', 'A guard', 'Officials in Oslo', 'Kyiv', 'He']) {
      for (const verb of ['denied', 'denies', 'has rejected', 'disputed', 'refutes', 'dismissed']) {
        const { voice, polarity } = propose(`${who} ${verb} [that the bridge is closed].`);
        expect({ who, verb, polarity, own: voice === 'article' || voice === 'in_passing' }).toEqual({
          who,
          verb,
          polarity: 'denies',
          own: false,
        });
      }
    }
  });

  it('takes a negative passage to affirm a negative claim', () => {
    expect(propose('[The bridge is not closed].', 'The bridge was not closed').polarity).toBe('affirms');
    expect(propose('[The bridge is not closed].', 'The bridge was closed').polarity).toBe('denies');
    expect(propose('The mayor denied [the bridge is closed].', 'The bridge was not closed').polarity).toBe(
      'denies',
    );
  });

  it('looks past the ends of a selection that holds white space and marks', () => {
    expect(propose('Oslo said: [ “The bridge is closed.” ]')).toEqual({
      voice: 'body',
      speaker: 'Oslo',
      polarity: 'affirms',
      verb: 'said',
    });
  });

  it.each([
    ['', 0, 0],
    [' ', 0, 1],
    ['“', 0, 1],
    ['😀', 0, 2],
    ['e\u0301', 1, 2],
    ['קיצור “הגשר סגור” אמר', 7, 11],
    ['said said said said', 5, 9],
  ])('gives an answer for %j from %i to %i', (text, start, end) => {
    expect(voiceKinds).toContain(proposeVoice({ text, start, end }).voice);
  });

  it('sees that others speak in quotation marks, in any language', () => {
    expect(propose('Der Bürgermeister sagte: „[Die Brücke ist gesperrt].“').voice).toBe('unnamed');
    expect(propose('אמר ראש העיר: "[הגשר סגור]"').voice).toBe('unnamed');
  });

  it('answers within the contract for any text and any selection', () => {
    const pieces = fc.constantFrom(
      'Ada Lund',
      ' said ',
      ' denied that ',
      '“',
      '”',
      '"',
      ', ',
      '. ',
      'who ',
      'he ',
      '\n',
      '😀',
      'the bridge',
      ' is closed',
      ' not ',
      '?',
      'the region where ',
      '‘',
      '’',
      ' and ',
      'according to ',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 25 }), fc.nat(), fc.nat(), (parts, a, b) => {
        const text = parts.join('');
        const ends = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        const { voice, speaker, polarity, verb } = proposeVoice({
          text,
          start: ends[0] ?? 0,
          end: ends[1] ?? 0,
        });
        expect(voiceKinds).toContain(voice);
        expect(polarities).toContain(polarity);
        if (voice === 'article' || voice === 'in_passing') expect([speaker, verb]).toEqual([null, null]);
        expect((speaker ?? 'somebody').length).toBeGreaterThan(0);
        expect((speaker ?? '').length).toBeLessThanOrEqual(200);
        expect((verb ?? '').length).toBeLessThanOrEqual(60);
      }),
      { numRuns: 500 },
    );
  });

  it('takes a moment in one line of 2 MB', () => {
    const text = 'Mayor Ada Lund said the bridge is closed, and that "no ship" may pass. '.repeat(29_000);
    const began = performance.now();
    for (const start of [0, 1_000_000, text.length - 71]) {
      expect(proposeVoice({ text, start: start + 1, end: start + 40 }).voice).toBeDefined();
    }
    expect(performance.now() - began).toBeLessThan(50_000);
  }, 60_000);
});
