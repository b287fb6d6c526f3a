import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeFile } from '@/lib/server/imports/decode-file';

const blns = '../shared/reference/hostile/blns';

function bytes(...parts: (string | number[])[]): Uint8Array {
  return Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))),
  );
}

/** One byte a character, for the encodings that differ from Latin 1 in none of them. */
function oneByte(codes: string): Uint8Array {
  return Buffer.from(codes, 'latin1');
}

describe('decodeFile', () => {
  it.each([
    ['plain', 'plain'],
    ['😀 e\u0301 שלום “quotes”', '😀 e\u0301 שלום “quotes”'],
    [
      'a\u0000b, a zero among letters that go on for a while',
      'a\u0000b, a zero among letters that go on for a while',
    ],
    ['line\r\nline\r', 'line\r\nline\r'],
  ])('reads UTF-8 as it is: %j', async (text, expected) => {
    expect(await decodeFile(bytes(text))).toEqual({ text: expected, encoding: 'utf-8', notes: [] });
  });

  it('leaves the byte order mark to be noted with the other changes', async () => {
    expect((await decodeFile(bytes([0xef, 0xbb, 0xbf], 'a'))).text).toBe('\uFEFFa');
  });

  it('reads UTF-16 with and without its mark', async () => {
    const text = 'The bridge – closed 😀';
    const little = Buffer.from(text, 'utf16le');
    const big = Buffer.from(little).swap16();
    expect((await decodeFile(bytes([0xff, 0xfe], [...little]))).text).toBe(`\uFEFF${text}`);
    expect((await decodeFile(bytes([0xfe, 0xff], [...big]))).text).toBe(`\uFEFF${text}`);
    expect(await decodeFile(little)).toMatchObject({ text, encoding: 'utf-16le' });
    expect(await decodeFile(big)).toMatchObject({ text, encoding: 'utf-16be' });
    expect((await decodeFile(little)).notes[0]).toContain('utf-16le');
  });

  it('guesses an encoding of one byte a letter, and says so', async () => {
    const german = oneByte(
      '\x84Die Br\xfccke\x93 \x96 sagte der B\xfcrgermeister am Freitag \x96 m\xfcsse gesperrt werden.',
    );
    expect(await decodeFile(german)).toEqual({
      text: '„Die Brücke“ – sagte der Bürgermeister am Freitag – müsse gesperrt werden.',
      encoding: 'windows-1252',
      notes: ['The file is not UTF-8; it was read as windows-1252. Check the letters with accents.'],
    });
  });

  it('admits a weak guess', async () => {
    const { notes } = await decodeFile(oneByte('\xcd\xe5\xf2'));
    expect(notes[0]).toContain('That is a guess');
  });

  it('takes an encoding that a page declares, but not before what is surely UTF-8', async () => {
    const russian = oneByte('\xcc\xee\xf1\xf2 \xe7\xe0\xea\xf0\xfb\xf2');
    expect(await decodeFile(russian, 'windows-1251')).toMatchObject({
      text: 'Мост закрыт',
      encoding: 'windows-1251',
    });
    expect((await decodeFile(bytes('Мост'), 'windows-1251')).text).toBe('Мост');
    expect((await decodeFile(russian, 'no-such-encoding')).encoding).not.toBe('no-such-encoding');
  });

  it('says how much of a marked file could not be read', async () => {
    const { text, notes } = await decodeFile(bytes([0xef, 0xbb, 0xbf], 'ab', [0xff, 0xfe], 'c'));
    expect(text).toBe('\uFEFFab\uFFFD\uFFFDc');
    expect(notes).toEqual(['2 places could not be read as utf-8 and became U+FFFD.']);
  });

  it.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(0), 'file_empty'],
    ['white space', bytes(' \n\t\r\n'), 'file_blank'],
    ['a byte order mark alone', bytes([0xef, 0xbb, 0xbf]), 'file_blank'],
    [
      'a PNG',
      bytes([0x89], 'PNG\r\n', [0x1a], '\n', [0, 0, 0, 13], 'IHDR', [0, 0, 0, 1, 0, 0, 0, 1, 8, 6]),
      'file_binary',
    ],
    ['a PDF of letters only', bytes('%PDF-1.4\n1 0 obj << >> endobj\ntrailer << >>\n%%EOF'), 'file_binary'],
    ['an RTF', bytes('{\\rtf1\\ansi Hello}'), 'file_binary'],
    [
      'a ZIP, such as a DOCX',
      bytes('PK', [3, 4, 20, 0, 6, 0, 8, 0, 0, 0, 0x21, 0, 0xdf, 0xa4]),
      'file_binary',
    ],
    [
      'random bytes',
      Uint8Array.from({ length: 4000 }, (_, at) => (at * 197 + (at >> 3) * 31) % 256),
      'file_binary',
    ],
  ])('refuses %s', async (_, content, rule) => {
    await expect(decodeFile(content)).rejects.toMatchObject({ code: 'INVALID', data: { rule } });
  });

  it('does not take words for a picture that begins like them', async () => {
    expect((await decodeFile(bytes('BMW says the bridge is closed.'))).text).toBe(
      'BMW says the bridge is closed.',
    );
    expect((await decodeFile(bytes('GIF89a was a format.'))).text).toBe('GIF89a was a format.');
  });

  it('refuses more than 20 MB, and takes exactly that', async () => {
    const limit = 20 * 1024 * 1024;
    await expect(decodeFile(new Uint8Array(limit + 1).fill(97))).rejects.toMatchObject({ code: 'TOO_LARGE' });
    expect((await decodeFile(new Uint8Array(limit).fill(97))).text.length).toBe(limit);
  }, 60_000);

  it.skipIf(!existsSync(blns))(`reads the hostile strings as they are (needs ${blns})`, async () => {
    const list = readFileSync(`${blns}/blns.txt`);
    expect((await decodeFile(list)).text).toBe(list.toString('utf8'));
    const strings: string[] = JSON.parse(readFileSync(`${blns}/blns.json`, 'utf8'));
    for (const string of strings.filter((candidate) => candidate.replace(/^\uFEFF/, '').trim() !== '')) {
      const text = `${'Some words of an article. '.repeat(4)}${string}`;
      expect((await decodeFile(Buffer.from(text))).text).toBe(text);
    }
  });
});
