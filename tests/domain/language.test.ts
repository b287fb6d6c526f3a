import { expect, it } from 'vitest';
import { isLanguageTag } from '@/lib/domain/language';

it.each(['en', 'uk', 'pt-BR', 'zh-Hant', 'und', 'sr-Latn-RS'])('takes %s for a language', (tag) => {
  expect(isLanguageTag(tag)).toBe(true);
});

it.each(['', 'e', 'en_GB', 'English language', '🧭', 'العربية', '\0\0', 'en-', 'constructor', 'en;q=1'])(
  'does not take %j for a language',
  (tag) => {
    expect(isLanguageTag(tag)).toBe(false);
  },
);
