import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Db } from '@/lib/db/database';
import { type RichText, richTextShape } from '@/lib/domain/rich-text';
import { ensureSetupToken } from '@/lib/server/auth/setup-token';
import { handleFile } from '@/lib/server/files/handle-file';
import { sealCursor } from '@/lib/server/live/cursor';
import {
  ownHostileStrings,
  readNaughtyStrings,
  readSpreadsheetFormulas,
  whyNoHostileStrings,
} from '@/tests/reports/hostile-strings';
import { buildFullDesk, type FullDesk } from '@/tests/support/build-full-desk';
import { goodPassword } from '@/tests/support/build-person';
import { tryProcedure } from '@/tests/support/call-procedure';
import { createTestDatabase } from '@/tests/support/database';
import { type Place, readPlace, replaceAt } from '@/tests/support/find-places';
import { type KeptRows, keepRows } from '@/tests/support/keep-rows';
import { type Field, listFields } from '@/tests/support/list-fields';
import { listProcedures } from '@/tests/support/list-procedures';
import { openSession, openToken } from '@/tests/support/open-caller';
import { type RestAnswer, sendRest } from '@/tests/support/send-rest';
import { joinStrings, shareStrings } from '@/tests/support/share-strings';
import { procedureTable } from './procedure-table';
import { type Input, otherParts, readBack, unread } from './read-back';

let db: Db;
let desk: FullDesk;
let kept: KeptRows;
let folder: string;
let inPerson: Headers;
/** A token costs less than a session, whose cookie is encrypted. */
let owner: Headers;
/** Whose the things are that nobody else may touch. */
let author: Headers;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'variorum-hostile-'));
  vi.stubEnv('DATA_DIR', folder);
  vi.stubEnv('NEXTAUTH_SECRET', 'a secret for tests');
  vi.stubEnv('NEXTAUTH_URL', undefined);
  db = await createTestDatabase();
  desk = await buildFullDesk(db);
  inPerson = await openSession(desk.owner);
  owner = await openToken(db, desk.owner);
  author = await openToken(db, desk.ines);
  kept = await keepRows(db);
});

afterAll(async () => {
  await kept.drop();
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

const nobody = new Headers({ host: 'localhost:3000' });
const strings = [...ownHostileStrings, ...readSpreadsheetFormulas(), ...readNaughtyStrings()];
const which = whyNoHostileStrings === undefined ? '' : ` (only those of the project: ${whyNoHostileStrings})`;

/** Tested apart: one needs an installation without an owner, the other is a stream. */
const apart = ['setup.run', 'live.subscribe'];
const procedures = listProcedures()
  .filter(({ path }) => !apart.includes(path))
  .map((procedure) => ({ ...procedure, fields: listFields(procedure.path) }));

const nameOf = ({ steps }: Field) => steps.findLast((step) => step !== '*') ?? '';
const secrets = ['password', 'current'];
const isUnread = (field: Field) => field.kind === 'words' && unread.includes(nameOf(field));

/** Fields of one kind share the strings that are short of room in them. */
function kindOf(field: Field): string {
  if (secrets.includes(nameOf(field))) return 'secret';
  if (isUnread(field)) return 'unread';
  if (field.kind !== 'words') return field.kind;
  if (nameOf(field) === 'language') return 'language';
  return field.maxLength < 2000 ? 'line' : 'text';
}

const allFields = procedures.flatMap(({ fields }) => fields);
const shares = shareStrings(strings, { fields: allFields, kindOf });
// Each try of a password costs what a password is meant to cost: a few will do.
for (const field of allFields) if (kindOf(field) === 'secret') shares.set(field, ownHostileStrings);

/** The input of the procedure table with a place for the field. */
function findInput(path: string, { steps, when }: Field): { input: Input; place: Place } | undefined {
  const entry = procedureTable[path];
  const until = sealCursor(desk.workspaceId, 1n);
  const input = entry?.input(desk, { userId: desk.owner.userId, until }) ?? {};
  const place = steps.map((step) => (step === '*' ? 0 : step));
  return [{}, ...(otherParts[path]?.(desk) ?? [])]
    .map((part) => ({ input: { ...input, ...part }, place }))
    .find(({ input: tried }) => {
      const parent = readPlace(tried, place.slice(0, -1));
      return (
        typeof parent === 'object' &&
        parent !== null &&
        when.every((told) => readPlace(tried, told.steps) === told.value)
      );
    });
}

/** All strings in an answer. */
function listLeaves(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(listLeaves);
}

/** What no database keeps is replaced, and a byte order mark in front is dropped: the one change that is allowed. */
const storable = (text: string) => text.replace(/^\uFEFF+/u, '').replace(/\0|\p{Surrogate}/gu, '\uFFFD');

/** A document with one string in each text, in every kind of block and every mark. */
function writeDocument(texts: string[]): RichText {
  const marks = [undefined, 'bold', 'italic', 'strike', 'code'] as const;
  const paragraphs = texts
    .filter((text) => text !== '')
    .map((text, index) => {
      const type = marks[index % marks.length];
      return {
        type: 'paragraph' as const,
        content: [{ type: 'text' as const, text, ...(type ? { marks: [{ type }] } : {}) }],
      };
    });
  const third = Math.ceil(paragraphs.length / 3);
  return {
    type: 'doc',
    content: [
      ...paragraphs.slice(0, third),
      { type: 'blockquote', content: paragraphs.slice(third, 2 * third) },
      {
        type: 'bulletList',
        content: paragraphs.slice(2 * third).map((block) => ({ type: 'listItem', content: [block] })),
      },
    ],
  };
}

interface Trial {
  /** What is put into the field. */
  value: unknown;
  /** What has to be read again; each alternative is one leaf of an answer. */
  expected: string[][];
}

/** Values for a field out of its share of the strings. */
function listTrials(field: Field, texts: string[]): Trial[] {
  if (field.kind === 'rich text') {
    const told = texts.filter((text) => text !== '');
    return [
      {
        value: writeDocument(told),
        expected: told.map((text) => [text.replace(/\0|\p{Surrogate}/gu, '\uFFFD')]),
      },
    ];
  }
  const isWords = field.kind === 'words' && kindOf(field) !== 'language';
  // Of what the contract itself refuses, two prove that it is asked.
  const refused = texts.filter((text) => !field.accepts(text)).slice(0, 2);
  const values = isWords
    ? joinStrings(texts, field.maxLength)
    : [...refused, ...texts.filter((text) => field.accepts(text))];
  return values.map((value) => ({
    value,
    expected: value.trim() === '' ? [] : [[storable(value), storable(value).trim()]],
  }));
}

/** Whether a refusal says which field it is about. */
function names(answer: unknown, field: Field): boolean {
  const said = readPlace(answer, ['data', 'field']);
  if (typeof said !== 'string') return false;
  const place = field.steps.map((step) => (step === '*' ? '0' : step)).join('.');
  return said === place || said.startsWith(`${place}.`) || place.endsWith(`.${said}`);
}

function headersFor(path: string): Headers {
  const { who, session, others } = procedureTable[path] ?? {};
  if (who === 'anyone' && path !== 'viewer.get') return nobody;
  if (others === 'nobody') return author;
  return who === 'inPerson' || path === 'viewer.get' || session ? inPerson : owner;
}

/** What is wrong with what a procedure did with one value; undefined when all is well. */
async function judge(path: string, field: Field, trial: Trial): Promise<string | undefined> {
  const found = findInput(path, field);
  if (!found) return 'no input has a place for it: add one to read-back.ts';
  const entry = procedureTable[path];
  const input = { ...found.input, ...Object(replaceAt(found.input, found.place, trial.value)) };
  const { status, answer } = await sendRest(path, { input, headers: headersFor(path) });
  if (status >= 400 && status < 500) return judgeRefusal(field, { status, answer });
  if (status !== 200) return `answers with ${status}`;
  const { method } = procedures.find((one) => one.path === path) ?? {};
  if (method === 'GET' || entry?.reads) return undefined;
  const lost = isUnread(field) ? undefined : await findLost(path, { answer, trial });
  await kept.restore();
  return lost;
}

function judgeRefusal(field: Field, { status, answer }: RestAnswer): string | undefined {
  const said = `${status} ${JSON.stringify(answer).slice(0, 200)}`;
  if (typeof readPlace(answer, ['code']) !== 'string') return `refuses without a code: ${said}`;
  if (isUnread(field) || names(answer, field)) return undefined;
  // An id in an address that no longer is one leads to an address that is none.
  if (status === 404 && field.kind === 'uuid') return undefined;
  return `refuses without naming the field: ${said}`;
}

async function findLost(path: string, { answer, trial }: { answer: unknown; trial: Trial }) {
  const reads = readBack[path];
  if (!reads) return 'is read nowhere: add where to read-back.ts';
  const leaves = new Set<string>();
  for (const read of reads) {
    const asked =
      read.input?.(desk, answer) ??
      procedureTable[read.path]?.input(desk, { userId: desk.owner.userId, until: '' });
    const back = await sendRest(read.path, { input: asked, headers: headersFor(read.path) });
    for (const leaf of listLeaves(back.answer)) leaves.add(leaf);
  }
  const lost = trial.expected.find((spellings) => !spellings.some((text) => leaves.has(text)));
  return lost && `is not read back: ${JSON.stringify(lost[0]).slice(0, 120)}`;
}

describe(`hostile strings${which}`, () => {
  it('go through every kind of field, each of them', () => {
    const through = new Map<string, Set<string>>();
    for (const [field, texts] of shares) {
      const kind = through.get(kindOf(field)) ?? new Set();
      for (const text of texts) kind.add(text);
      through.set(kindOf(field), kind);
    }
    through.delete('secret');
    for (const [kind, texts] of through) expect(texts.size, kind).toBe(new Set(strings).size);
    for (const [field, texts] of shares) expect(texts.length, field.steps.join('.')).toBeGreaterThan(0);
  });

  it.each(procedures)('are kept as they are or refused by $path', async ({ path, fields }) => {
    const faults: string[] = [];
    for (const field of fields.filter(({ kind }) => kind !== 'file')) {
      for (const trial of listTrials(field, shares.get(field) ?? [])) {
        const fault = await judge(path, field, trial);
        if (fault)
          faults.push(`${field.steps.join('.')} ${fault} | ${JSON.stringify(trial.value).slice(0, 100)}`);
      }
    }
    expect(faults).toEqual([]);
  });

  it('are kept by an installation that is set up with them', async () => {
    const texts = joinStrings(strings, 120).filter((text) => text.trim() !== '' && text.length <= 120);
    // Setting up hashes a password and needs an empty database, so a few stand for all.
    for (const [index, text] of texts.filter((_, index) => index % 60 === 0).entries()) {
      await createTestDatabase();
      const input = {
        token: await ensureSetupToken(folder),
        workspaceName: text,
        name: text,
        email: `ada-${index}@desk.example`,
        password: goodPassword,
        sampleCase: false,
      };
      const { status, answer } = await sendRest('setup.run', { input, headers: nobody });
      expect({ status, answer }).toMatchObject({ status: 200 });
      const [workspace, user] = [await db.workspace.findFirstOrThrow(), await db.user.findFirstOrThrow()];
      expect([workspace.name, user.name]).toEqual([storable(text).trim(), storable(text).trim()]);
      expect(readPlace(answer, ['workspace'])).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    }
    await kept.restore();
  });
});

describe(`hostile names of files${which}`, () => {
  const isSimple = (text: string) => !/[\p{Cc}/\\]/u.test(text);
  const names = [
    ...joinStrings(strings.filter(isSimple), 150),
    ...strings.filter((text) => !isSimple(text)),
    `x${'👩‍👩‍👧'.repeat(80)}.txt`,
    '../../etc/passwd',
    'C:\\files\\a.txt',
    '.',
  ];

  it('are kept as far as a file can have them, and sent back as they were kept', async () => {
    const faults: string[] = [];
    for (const name of names) {
      const input = { workspace: desk.slug, file: new File(['Plain words.'], name) };
      const outcome = await tryProcedure({ path: 'files.upload', input, headers: owner });
      if (outcome.kind === 'refusal') {
        faults.push(`${outcome.code}: ${JSON.stringify(name)}`);
        continue;
      }
      const [fileId, told] = ['id', 'name'].map((key) => String(readPlace(outcome.answer, [key])));
      const isPlain = isSimple(name) && name.trim() !== '' && name.length <= 150;
      if (isPlain && told !== storable(name).trim()) faults.push(`${JSON.stringify(name)} became ${told}`);
      if (told === '' || /[\p{Cc}\p{Surrogate}/]/u.test(told ?? ''))
        faults.push(`kept ${JSON.stringify(told)}`);
      const sent = await handleFile(new Request('http://localhost:3000/', { headers: owner }), {
        workspace: desk.slug,
        fileId: fileId ?? '',
      });
      const header = sent.headers.get('content-disposition') ?? '';
      await sent.body?.cancel();
      if (decodeURIComponent(/filename\*=UTF-8''([\w.!#$&+^`|~%-]*)$/.exec(header)?.[1] ?? '') !== told)
        faults.push(`sent as ${header}`);
    }
    await kept.restore();
    expect(faults).toEqual([]);
  });

  it.each(['txt', 'md', 'html', 'csv', 'json'])(
    'and hostile .%s files are read or refused',
    async (ending) => {
      const files = joinStrings(strings, 20_000).map((text, index) => new File([text], `${index}.${ending}`));
      const input = { workspace: desk.slug, caseId: desk.caseId, files };
      const outcome = await tryProcedure({ path: 'articles.prepare', input, headers: owner });
      expect(outcome.kind).toBe('answer');
      if (outcome.kind !== 'answer') return;
      const rows = readPlace(outcome.answer, ['rows', 'length']);
      const faults = readPlace(outcome.answer, ['faults', 'length']);
      expect(Number(rows) + Number(faults)).toBeGreaterThanOrEqual(1);
      if (ending !== 'txt') return;
      const kept = new Set(listLeaves(outcome.answer));
      for (const text of joinStrings(strings, 20_000)) {
        const sent = storable(text).replace(/\r+\n/g, '\n');
        expect(kept, JSON.stringify(sent.slice(0, 80))).toContain(sent);
      }
    },
  );
});

describe(`rich text with hostile addresses${which}`, () => {
  const submit = (reason: unknown) =>
    sendRest('verdicts.submit', {
      headers: owner,
      input: { workspace: desk.slug, claimId: desk.claim.id, version: null, rating: 'refuted', reason },
    });
  const linkTo = (href: string) => ({
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href } }] }],
      },
    ],
  });
  const moreAddresses = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    '//example.org',
    'blob:http://localhost/1',
    'file:///etc/passwd',
  ];

  it('is refused, unless the address is one of the web or of mail', async () => {
    const taken: string[] = [];
    const mayPass = strings.filter((text) => richTextShape.safeParse(linkTo(text)).success);
    for (const href of new Set([...moreAddresses, ...strings.slice(0, 5), ...mayPass])) {
      const { status, answer } = await submit(linkTo(href));
      if (status === 200) {
        taken.push(href);
        await kept.restore();
      } else expect({ status, field: readPlace(answer, ['data', 'field']) }).toMatchObject({ status: 422 });
    }
    for (const href of taken) expect(href).toMatch(/^(https?:|mailto:)/u);
  });

  it.each([
    ['a node that is none', { type: 'doc', content: [{ type: 'script', content: [] }] }],
    ['a mark that is none', linkTo('x').content],
    ['no document', 'words'],
    ['a document nested beyond all reason', nest(2_000)],
  ])('is refused when it is %s', async (_name, reason) => {
    expect(await submit(reason)).toMatchObject({ status: 422, answer: { code: 'INVALID' } });
  });
});

function nest(levels: number): unknown {
  let content: unknown[] = [{ type: 'paragraph' }];
  for (let level = 0; level < levels; level += 1) content = [{ type: 'blockquote', content }];
  return { type: 'doc', content };
}
