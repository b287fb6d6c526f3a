import { describe, expect, it } from 'vitest';
import { isSafeLink } from '@/lib/domain/safe-link';

describe('isSafeLink', () => {
  it.each([
    'https://example.org/a?b=c#d',
    'http://example.org',
    'mailto:desk@example.org',
    'HTTPS://EXAMPLE.ORG',
    'https://пример.рф/статья',
  ])('takes %s', (address) => {
    expect(isSafeLink(address)).toBe(true);
  });

  it.each([
    '',
    'example.org',
    '/relative',
    '//example.org',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
    'ftp://example.org',
    'blob:https://example.org/1',
    'https://exa mple.org',
    'https://example.org/\u202Ehidden\u2028',
    'https://',
  ])('refuses %j', (address) => {
    expect(isSafeLink(address)).toBe(false);
  });
});
