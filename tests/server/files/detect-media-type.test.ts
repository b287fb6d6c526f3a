import { describe, expect, it } from 'vitest';
import { detectMediaType } from '@/lib/server/files/detect-media-type';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('detectMediaType', () => {
  it.each([
    ['%PDF-1.7\n', 'statement.txt', 'application/pdf'],
    ['GIF89a\x01\x00\x01\x00', 'picture.exe', 'image/gif'],
    ['Plain words, مرحبا, 🚒.', 'notes.md', 'text/plain'],
    ['a,b\n1,2\n', 'Table.CSV', 'text/csv'],
    ['<html><script>alert(1)</script></html>', 'page.html', 'text/plain'],
    ['<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'picture.svg', 'text/plain'],
    ['<?xml version="1.0"?><svg onload="alert(1)"/>', 'picture.png', 'text/plain'],
  ])('reads %j called %s as %s', async (content, name, type) => {
    expect(await detectMediaType(bytes(content), name)).toBe(type);
  });

  it.each([
    ['a program', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0])],
    ['nothing that is known', new Uint8Array([0, 1, 2, 3])],
    ['text with a NUL in it', bytes('words\0words')],
  ])('does not keep %s', async (_, content) => {
    expect(await detectMediaType(content, 'notes.txt')).toBeUndefined();
  });

  it('takes text in UTF-16 for text', async () => {
    expect(await detectMediaType(new Uint8Array([0xff, 0xfe, 0x41, 0x00]), 'notes.txt')).toBe('text/plain');
  });
});
