import { expect, it } from 'vitest';
import { normalizeEmail } from '@/lib/domain/email';

it.each([
  ['Ada@Desk.Example', 'ada@desk.example'],
  ['  ada@desk.example\n', 'ada@desk.example'],
  ['ada＠desk.example', 'ada@desk.example'],
  ['cafe\u0301@desk.example', 'caf\u00e9@desk.example'],
  ['a\0da@desk.example', 'a\uFFFDda@desk.example'],
  ['', ''],
])('keeps %j as %j', (typed, kept) => {
  expect(normalizeEmail(typed)).toBe(kept);
});
