import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Db } from '@/lib/db/database';
import { handleRest, handleRpc } from '@/lib/server/api/handle-request';
import { buildFullDesk, type FullDesk } from '@/tests/support/build-full-desk';
import { createTestDatabase } from '@/tests/support/database';
import { listProcedures } from '@/tests/support/list-procedures';
import { openToken } from '@/tests/support/open-caller';
import { silenceLog } from '@/tests/support/silent-log';

let db: Db;
let desk: FullDesk;
let folder: string;
let editor: Headers;
let observer: Headers;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'variorum-rest-'));
  vi.stubEnv('DATA_DIR', folder);
  vi.stubEnv('NEXTAUTH_SECRET', 'a secret for tests');
  vi.stubEnv('NEXTAUTH_URL', undefined);
  db = await createTestDatabase();
  desk = await buildFullDesk(db);
  editor = await openToken(db, desk.editor);
  observer = await openToken(db, desk.observer);
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

interface Sent {
  method?: string;
  headers?: Headers;
  key?: string;
  body?: unknown;
}

/** One request as a script sends it. */
async function send(path: string, { method = 'GET', headers, key, body }: Sent = {}) {
  const sent = new Headers(headers);
  if (key) sent.set('idempotency-key', key);
  const form = body instanceof FormData;
  if (body !== undefined && !form) sent.set('content-type', 'application/json');
  const response = await handleRest(
    new Request(`http://localhost:3000/api/v1${path}`, {
      method,
      headers: sent,
      body: form ? body : body === undefined ? undefined : JSON.stringify(body),
    }),
  );
  return { status: response.status, answer: await response.json() };
}

describe('the description of the API', () => {
  it('is OpenAPI 3.1 and holds every procedure with what it is for', async () => {
    const { status, answer } = await send('/openapi.json');
    expect(status).toBe(200);
    expect(answer.openapi).toMatch(/^3\.1\./);
    const missing = listProcedures().filter(({ method, restPath, summary }) => {
      const operation = answer.paths[restPath]?.[method.toLowerCase()];
      return summary === '' || operation?.summary !== summary;
    });
    expect(missing).toEqual([]);
  });

  it('gives every operation a name of its own and an answer', async () => {
    const { answer } = await send('/openapi.json');
    const operations = Object.values<Record<string, { operationId: string; responses: object }>>(
      answer.paths,
    ).flatMap((path) => Object.values(path));
    expect(operations).toHaveLength(listProcedures().length);
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
    expect(operations.filter(({ responses }) => !('200' in responses))).toEqual([]);
  });

  it('refers to nothing that is not in it', async () => {
    const { answer } = await send('/openapi.json');
    const text = JSON.stringify(answer);
    const references = [...text.matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path = '']) => path);
    const lost = references.filter((path) => {
      const found = path
        .split('/')
        .reduce<unknown>((node, step) => Reflect.get(Object(node), step.replaceAll('~1', '/')), answer);
      return found === undefined;
    });
    expect(lost).toEqual([]);
    expect(answer.security).toEqual([{ token: [] }]);
  });
});

describe('a script with an access token', () => {
  it('lists', async () => {
    const { status, answer } = await send(`/w/${desk.slug}/cases`, { headers: observer });
    expect(status).toBe(200);
    expect(answer).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: desk.caseId, title: 'Border incursion, March 2025' }),
      ]),
    );
  });

  it('creates once, however often it repeats the request with one key', async () => {
    const create = () =>
      send(`/w/${desk.slug}/cases`, {
        method: 'POST',
        headers: editor,
        key: 'import-1',
        body: { title: 'Made by a script' },
      });
    const first = await create();
    expect(first).toMatchObject({ status: 200, answer: { title: 'Made by a script', version: 1 } });
    expect(await create()).toEqual(first);
    expect(await db.case.count({ where: { title: 'Made by a script' } })).toBe(1);
  });

  it('is told when it uses a key for another request', async () => {
    const create = (title: string) =>
      send(`/w/${desk.slug}/cases`, { method: 'POST', headers: editor, key: 'import-2', body: { title } });
    await create('One');
    expect(await create('Another')).toMatchObject({ status: 422, answer: { code: 'KEY_REUSED' } });
  });

  it('uploads a file', async () => {
    const body = new FormData();
    body.set('file', new File(['Plain words.'], 'notes.txt', { type: 'text/plain' }));
    const { status, answer } = await send(`/w/${desk.slug}/files`, { method: 'POST', headers: editor, body });
    expect({ status, answer }).toMatchObject({
      status: 200,
      answer: { name: 'notes.txt', mediaType: 'text/plain', size: 12 },
    });
  });

  it('adds articles and reads their text back', async () => {
    const added = await send(`/w/${desk.slug}/cases/${desk.caseId}/articles`, {
      method: 'POST',
      headers: editor,
      body: { articles: [{ label: 'By script', text: 'Ein Text. Слова. كلمات. 🧭' }] },
    });
    expect(added.status).toBe(200);
    const read = await send(`/w/${desk.slug}/articles/${added.answer[0].id}`, { headers: observer });
    expect(read).toMatchObject({ status: 200, answer: { revision: { text: 'Ein Text. Слова. كلمات. 🧭' } } });
  });
});

describe('a refusal', () => {
  const update = (headers: Headers | undefined, body: unknown) =>
    send(`/w/${desk.slug}/cases/${desk.caseId}`, { method: 'PATCH', headers, body });

  it('says 401 to nobody', async () => {
    expect(await update(undefined, { version: 1, title: 'x' })).toMatchObject({
      status: 401,
      answer: { code: 'UNAUTHORIZED', message: 'Please sign in.', defined: true },
    });
  });

  it('says 401 to a token that is not one', async () => {
    const forged = new Headers({ authorization: 'Bearer not-a-token' });
    expect(await update(forged, { version: 1, title: 'x' })).toMatchObject({ status: 401 });
  });

  it('says 403 to a role that may not', async () => {
    expect(await update(observer, { version: 1, title: 'x' })).toMatchObject({
      status: 403,
      answer: { code: 'FORBIDDEN' },
    });
  });

  it('says 404 for what is not there, and for an address that is none', async () => {
    const strange = '01a00000-0000-7000-8000-000000000009';
    expect(await send(`/w/${desk.slug}/cases/${strange}`, { headers: editor })).toMatchObject({
      status: 404,
      answer: { code: 'NOT_FOUND' },
    });
    expect(await send('/w/another-desk/cases', { headers: editor })).toMatchObject({ status: 404 });
    expect(await send('/no-such-thing', { headers: editor })).toMatchObject({ status: 404 });
  });

  it('says 409 to a stale version, with the row as it is now', async () => {
    expect(await update(editor, { version: 7, title: 'x' })).toMatchObject({
      status: 409,
      answer: { code: 'VERSION_CONFLICT', data: { current: { id: desk.caseId, version: 1 } } },
    });
  });

  it('says 422 to what is not right, and names the field', async () => {
    expect(await update(editor, { version: 1, title: '' })).toMatchObject({
      status: 422,
      answer: { code: 'INVALID', message: 'Write a title.', data: { field: 'title' } },
    });
  });

  it('says 400 to a body that is no JSON, and logs nothing: it is no fault of the server', async () => {
    const readLog = silenceLog();
    const headers = new Headers([...editor, ['content-type', 'application/json']]);
    const path = `/w/${desk.slug}/cases`;
    for (const [address, handle] of [
      [`/api/v1${path}`, handleRest],
      ['/api/rpc/cases/create', handleRpc],
    ] as const) {
      const request = new Request(`http://localhost:3000${address}`, {
        method: 'POST',
        headers,
        body: '{ not json',
      });
      expect((await handle(request)).status).toBe(400);
    }
    const log = readLog();
    vi.restoreAllMocks();
    expect(log).toBe('');
  });

  it('says 500 without detail to what nobody foresaw, and logs it in one line', async () => {
    const readLog = silenceLog();
    await db.$executeRawUnsafe('ALTER TABLE "Outlet" RENAME TO "Elsewhere"');
    const { status, answer } = await send(`/w/${desk.slug}/outlets`, { headers: editor });
    await db.$executeRawUnsafe('ALTER TABLE "Elsewhere" RENAME TO "Outlet"');
    const log = readLog();
    vi.restoreAllMocks();
    expect(status).toBe(500);
    expect(JSON.stringify(answer)).not.toMatch(/outlet/i);
    expect(log.trim().split('\n')).toHaveLength(1);
    expect(JSON.parse(log)).toMatchObject({ error: expect.stringContaining('Outlet') });
  });
});
