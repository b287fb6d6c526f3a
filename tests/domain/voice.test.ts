import { describe, expect, it } from 'vitest';
import {
  applyVoicePreset,
  describeVoice,
  findVoicePreset,
  isReported,
  type PassageVoice,
  polarities,
  voiceKinds,
  voicePresets,
} from '@/lib/domain/voice';

const own: PassageVoice = { voice: 'article', speaker: null, polarity: 'affirms', verb: null };
const military: PassageVoice = {
  voice: 'body',
  speaker: 'Ukraine’s military',
  polarity: 'affirms',
  verb: 'said',
};

describe('describeVoice', () => {
  it.each<[string, Omit<PassageVoice, 'verb'>]>([
    ['The article says it', own],
    ['The article denies it', { ...own, polarity: 'denies' }],
    ['The article asks about it', { ...own, polarity: 'asks' }],
    ['The article says it in passing', { ...own, voice: 'in_passing' }],
    ['Ukraine’s military denies it, reported', { ...military, polarity: 'denies' }],
    [
      'A Ukrainian soldier hedges it, reported',
      { voice: 'unnamed', speaker: 'a Ukrainian soldier', polarity: 'hedges' },
    ],
    ['Somebody unnamed says it, reported', { voice: 'unnamed', speaker: null, polarity: 'affirms' }],
    ['Élysée says it, reported', { voice: 'body', speaker: 'élysée', polarity: 'affirms' }],
    ['𐐀x says it, reported', { voice: 'named', speaker: '𐐨x', polarity: 'affirms' }],
    ['Trump and Putin say it, reported', { voice: 'named', speaker: 'Trump and Putin', polarity: 'affirms' }],
    [
      'Ukrainian officials deny it, reported',
      { voice: 'unnamed', speaker: 'Ukrainian officials', polarity: 'denies' },
    ],
    ['The ministry denies it, reported', { voice: 'body', speaker: ' the ministry ', polarity: 'denies' }],
    ['A body asks about it, reported', { voice: 'body', speaker: '  ', polarity: 'asks' }],
    ['ראש הממשלה says it, reported', { voice: 'named', speaker: 'ראש הממשלה', polarity: 'affirms' }],
  ])('says "%s"', (sentence, voice) => {
    expect(describeVoice(voice)).toBe(sentence);
  });

  it('never calls a reported denial the article’s own', () => {
    for (const voice of voiceKinds.filter(isReported)) {
      for (const speaker of [null, '', ' ', 'Kyiv', 'Trump and Putin']) {
        const sentence = describeVoice({ voice, speaker, polarity: 'denies' });
        expect(sentence).toMatch(/ (denies|deny) it, reported$/);
        expect(sentence).not.toMatch(/article/i);
      }
    }
  });

  it('never calls the article’s own denial reported, whoever was named before', () => {
    expect(describeVoice({ voice: 'article', speaker: 'Kyiv', polarity: 'denies' })).toBe(
      'The article denies it',
    );
  });
});

describe('voice presets', () => {
  it('have one key each', () => {
    expect(new Set(voicePresets.map(({ key }) => key)).size).toBe(voicePresets.length);
  });

  it.each([
    ['1', { voice: 'article', speaker: null, polarity: 'affirms', verb: null }],
    ['2', { ...military, polarity: 'affirms' }],
    ['3', { ...military, polarity: 'denies' }],
    ['4', { voice: 'article', speaker: null, polarity: 'denies', verb: null }],
    ['5', { ...military, polarity: 'hedges' }],
  ])('key %s keeps the speaker who is known and the article’s voice apart', (key, result) => {
    const preset = voicePresets.find((candidate) => candidate.key === key);
    expect(preset && applyVoicePreset(military, preset)).toEqual(result);
  });

  it.each([
    ['2', { voice: 'unnamed', speaker: null, polarity: 'affirms', verb: null }],
    ['3', { voice: 'unnamed', speaker: null, polarity: 'denies', verb: null }],
    ['5', { voice: 'article', speaker: null, polarity: 'hedges', verb: null }],
  ])('key %s leaves the speaker to be named where the article spoke', (key, result) => {
    const preset = voicePresets.find((candidate) => candidate.key === key);
    expect(preset && applyVoicePreset(own, preset)).toEqual(result);
  });

  it('are found again from what they set', () => {
    for (const preset of voicePresets) {
      for (const before of [own, military]) {
        expect(findVoicePreset(applyVoicePreset(before, preset))).toBe(preset);
      }
    }
  });

  it('do not pretend to fit rare combinations', () => {
    const rare = voiceKinds.flatMap((voice) => polarities.map((polarity) => ({ voice, polarity })));
    expect(rare.filter((pair) => findVoicePreset(pair) === undefined)).toEqual([
      { voice: 'article', polarity: 'asks' },
      { voice: 'in_passing', polarity: 'affirms' },
      { voice: 'in_passing', polarity: 'denies' },
      { voice: 'in_passing', polarity: 'asks' },
      { voice: 'named', polarity: 'asks' },
      { voice: 'unnamed', polarity: 'asks' },
      { voice: 'body', polarity: 'asks' },
    ]);
  });
});
