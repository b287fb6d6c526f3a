import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureSetupToken } from '@/lib/server/auth/setup-token';
import { sealCursor } from '@/lib/server/live/cursor';
import { ownHostileStrings, whyNoHostileStrings } from '@/tests/reports/hostile-strings';
import { goodPassword } from '@/tests/support/build-person';
import { createTestDatabase } from '@/tests/support/database';
import { type Place, readPlace, replaceAt } from '@/tests/support/find-places';
import { type Field, listFields } from '@/tests/support/list-fields';
import { listLeaves } from '@/tests/support/list-leaves';
import { listProcedures } from '@/tests/support/list-procedures';
import { type RestAnswer, sendRest } from '@/tests/support/send-rest';
import { joinStrings, shareStrings } from '@/tests/support/share-strings';
import { storable } from '@/tests/support/storable';
import { hostileStrings, type KeptDesk, openKeptDesk } from './kept-desk';
import { procedureTable } from './procedure-table';
import { type Input, ofTheWhole, otherParts, type Read, readBack, toldBefore, unread } from './read-back';
import { writeDocument } from './write-document';

let opened: KeptDesk;

beforeAll(async () => {
  opened = await openKeptDesk();
});

afterAll(() => opened.close());

const nobody = new Headers({ host: 'localhost:3000' });
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
const shares = shareStrings(hostileStrings, { fields: allFields, kindOf });
// Each try of a password costs what a password is meant to cost: a few will do.
for (const field of allFields) if (kindOf(field) === 'secret') shares.set(field, ownHostileStrings);

/** The answer of a procedure that is asked for what it tells. */
async function read({ path, input }: Read, answer?: unknown): Promise<unknown> {
  const asked =
    input?.(opened.desk, answer) ??
    procedureTable[path]?.input(opened.desk, { userId: opened.desk.owner.userId, until: '' });
  return (await sendRest(path, { input: asked, headers: headersFor(path) })).answer;
}

/** The input of the procedure table with a place for the field. */
async function findInput(
  path: string,
  { steps, when }: Field,
): Promise<{ input: Input; place: Place } | undefined> {
  const entry = procedureTable[path];
  const until = sealCursor(opened.desk.workspaceId, 1n);
  const before = toldBefore[path];
  const input = {
    ...entry?.input(opened.desk, { userId: opened.desk.owner.userId, until }),
    ...before?.take(await read(before)),
  };
  const place = steps.map((step) => (step === '*' ? 0 : step));
  return [{}, ...(otherParts[path]?.(opened.desk) ?? [])]
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
  if (others === 'nobody') return opened.author;
  return who === 'inPerson' || path === 'viewer.get' || session ? opened.inPerson : opened.owner;
}

/** What is wrong with what a procedure did with one value; undefined when all is well. */
async function judge(path: string, field: Field, trial: Trial): Promise<string | undefined> {
  const found = await findInput(path, field);
  if (!found) return 'no input has a place for it: add one to read-back.ts';
  const entry = procedureTable[path];
  const input = { ...found.input, ...Object(replaceAt(found.input, found.place, trial.value)) };
  const { status, answer } = await sendRest(path, { input, headers: headersFor(path) });
  if (status >= 400 && status < 500) return judgeRefusal(path, field, { status, answer });
  if (status !== 200) return `answers with ${status}`;
  const { method } = procedures.find((one) => one.path === path) ?? {};
  if (method === 'GET' || entry?.reads) return undefined;
  const lost = isUnread(field) ? undefined : await findLost(path, { answer, trial });
  await opened.kept.restore();
  return lost;
}

function judgeRefusal(path: string, field: Field, { status, answer }: RestAnswer): string | undefined {
  const said = `${status} ${JSON.stringify(answer).slice(0, 200)}`;
  const whole = ofTheWhole[path];
  if (whole?.fields.includes(field.steps.join('.')) && readPlace(answer, ['data', 'rule']) === whole.rule) {
    return undefined;
  }
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
  for (const one of reads) for (const leaf of listLeaves(await read(one, answer))) leaves.add(leaf);
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
    for (const [kind, texts] of through) expect(texts.size, kind).toBe(new Set(hostileStrings).size);
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
    const texts = joinStrings(hostileStrings, 120).filter((text) => text.trim() !== '' && text.length <= 120);
    // Setting up hashes a password and needs an empty database, so a few stand for all.
    for (const [index, text] of texts.filter((_, index) => index % 60 === 0).entries()) {
      await createTestDatabase();
      const input = {
        token: await ensureSetupToken(opened.folder),
        workspaceName: text,
        name: text,
        email: `ada-${index}@desk.example`,
        password: goodPassword,
        sampleCase: false,
      };
      const { status, answer } = await sendRest('setup.run', { input, headers: nobody });
      expect({ status, answer }).toMatchObject({ status: 200 });
      const [workspace, user] = [
        await opened.db.workspace.findFirstOrThrow(),
        await opened.db.user.findFirstOrThrow(),
      ];
      expect([workspace.name, user.name]).toEqual([storable(text).trim(), storable(text).trim()]);
      expect(readPlace(answer, ['workspace'])).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    }
    await opened.kept.restore();
  });
});
