import { describe, expect, it } from 'vitest';
import { speaksForSeveral } from '@/lib/domain/speaker-number';

describe('speaksForSeveral', () => {
  it.each([
    'Trump and Putin',
    'Mr. Trump & Mr. Putin',
    'Trump, Putin and Zelensky',
    'Trump, Putin, and Zelensky',
    'Trump, Putin, Zelensky',
    'Ukrainian officials',
    'officials in Kyiv',
    'two sources close to the Kremlin',
    'the police',
    'people familiar with the talks',
    'Élysée and Kreml',
    '🇺🇸 and 🇷🇺',
  ])('%j do', (speaker) => {
    expect(speaksForSeveral(speaker)).toBe(true);
  });

  it.each([
    '',
    ' ',
    'and',
    'Trump',
    'Donald Trump, the US president',
    'Yury Ushakov, an aide, former ambassador',
    'a Ukrainian soldier',
    'Reuters',
    'the United States',
    'the Ministry of Defence and Security',
    'a spokesman for Trump and Putin',
    'the press',
    'Andy Sanders',
    'Alexandra',
    'ראש הממשלה',
    'وزارة',
  ])('%j does not', (speaker) => {
    expect(speaksForSeveral(speaker)).toBe(false);
  });
});
