import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Db } from '@/lib/db/database';
import { findFilePath } from '@/lib/server/files/find-file-path';
import { sendFile } from '@/lib/server/files/send-file';
import { uploadFile } from '@/lib/server/files/upload-file';
import { type BuiltWorkspace, buildWorkspace } from '@/tests/support/build-workspace';
import { createTestDatabase } from '@/tests/support/database';

let db: Db;
let desk: BuiltWorkspace;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'variorum-files-'));
  vi.stubEnv('DATA_DIR', folder);
  db = await createTestDatabase();
  desk = await buildWorkspace(db);
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

const upload = (content: string | Uint8Array<ArrayBuffer>, name = 'notes.txt', actor = desk.ines) =>
  uploadFile({ actor }, { file: new File([content], name) });

describe('uploadFile', () => {
  it('keeps the content under its hash, once for two files of the same content', async () => {
    const first = await upload('Plain words.', 'one.txt');
    const second = await upload('Plain words.', 'two.txt');
    expect(first).toMatchObject({ name: 'one.txt', mediaType: 'text/plain', size: 12 });
    expect(second).toMatchObject({ name: 'two.txt', sha256: first.sha256 });
    expect(await readdir(join(folder, 'files', first.sha256.slice(0, 2)))).toEqual([first.sha256]);
  });

  it('writes content that was cut off on the disk again', async () => {
    const { sha256 } = await upload('Plain words.');
    await writeFile(findFilePath(sha256), 'Plain');
    const again = await upload('Plain words.');
    expect(await (await sendFile(desk.ines, again.id)).text()).toBe('Plain words.');
  });

  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\temp\\report.txt', 'report.txt'],
    ['a\r\nSet-Cookie: x', 'aSet-Cookie: x'],
    ['', 'file'],
    ['отчёт 🚒.txt', 'отчёт 🚒.txt'],
  ])('keeps of the name %j only %j', async (name, kept) => {
    expect(await upload('Words.', name)).toMatchObject({ name: kept });
  });

  it('answers a repeated request with the first answer', async () => {
    const send = () =>
      uploadFile({ actor: desk.ines, idempotencyKey: 'k' }, { file: new File(['Words.'], 'notes.txt') });
    const first = await send();
    expect(await send()).toEqual(first);
    expect(await db.storedFile.count()).toBe(1);
  });

  it('refuses empty, too large and unknown files, and observers', async () => {
    await expect(upload('')).rejects.toMatchObject({ code: 'INVALID', data: { field: 'file' } });
    await expect(upload(new Uint8Array(20 * 1024 * 1024 + 1))).rejects.toMatchObject({ code: 'TOO_LARGE' });
    await expect(upload(new Uint8Array([0, 1, 2]))).rejects.toMatchObject({ code: 'INVALID' });
    await expect(upload('Words.', 'notes.txt', desk.observer)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await db.storedFile.count()).toBe(0);
  });
});

describe('sendFile', () => {
  it.each([
    ['bytes=0-3', 206, 'bytes 0-3/12', 'Plai'],
    ['bytes=6-', 206, 'bytes 6-11/12', 'words.'],
    ['bytes=-1', 206, 'bytes 11-11/12', '.'],
    ['bytes=11-99', 206, 'bytes 11-11/12', '.'],
    ['bytes=12-', 416, 'bytes */12', ''],
    ['bytes=0-1,4-5', 200, null, 'Plain words.'],
  ])('answers to %s with status %i', async (range, status, contentRange, body) => {
    const { id } = await upload('Plain words.');
    const response = await sendFile(desk.observer, id, new Headers({ range }));
    expect(response.status).toBe(status);
    expect(response.headers.get('content-range')).toBe(contentRange);
    expect(await response.text()).toBe(body);
    if (status === 416) return;
    expect(response.headers.get('accept-ranges')).toBe('bytes');
    expect(response.headers.get('content-length')).toBe(String(body.length));
  });

  it('sends all of a file whose part was asked for by another version', async () => {
    const { id, sha256 } = await upload('Plain words.');
    const ask = (tag: string) =>
      sendFile(desk.observer, id, new Headers({ range: 'bytes=0-3', 'if-range': tag }));
    expect(await (await ask(`"${sha256}"`)).text()).toBe('Plai');
    expect(await (await ask('"other"')).text()).toBe('Plain words.');
  });

  it('has markup saved and never shown, whatever it is called', async () => {
    const { id } = await upload('<script>alert(1)</script>', 'page"; x.html');
    const response = await sendFile(desk.observer, id);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/plain',
      'content-disposition': "attachment; filename*=UTF-8''page%22%3B%20x.html",
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    expect(await response.text()).toBe('<script>alert(1)</script>');
  });

  it('lets a browser show pictures and PDF', async () => {
    const { id } = await upload('%PDF-1.7\n', 'statement.pdf');
    const response = await sendFile(desk.observer, id);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('content-disposition')).toMatch(/^inline/);
    await response.body?.cancel();
  });

  it('does not find files of another workspace, nor what is no file', async () => {
    const { id } = await upload('Words.');
    const other = await buildWorkspace(db);
    await expect(sendFile(other.owner, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(sendFile(desk.ines, '../secret')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
