import { expect, it } from 'vitest';
import { makeSlug } from '@/lib/domain/slug';

it.each([
  ['Northern desk', 'northern-desk'],
  ['  Café & Süd — Prüfung ', 'cafe-sud-prufung'],
  ['cafe\u0301', 'cafe'],
  ['2025/Q1', '2025-q1'],
  ['مكتب', 'desk'],
  ['🗞️', 'desk'],
  ['', 'desk'],
  ['---', 'desk'],
  [`${'a'.repeat(39)} b`, 'a'.repeat(39)],
])('makes of %j the slug %j', (name, slug) => {
  expect(makeSlug(name, 'desk')).toBe(slug);
});
