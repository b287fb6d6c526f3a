import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Db } from '@/lib/db/database';
import { can } from '@/lib/domain/permissions';
import { isAtLeast, type Role } from '@/lib/domain/role';
import { sealCursor } from '@/lib/server/live/cursor';
import { buildFullDesk, type FullDesk } from '@/tests/support/build-full-desk';
import { hasHandler, tryProcedure } from '@/tests/support/call-procedure';
import { createTestDatabase } from '@/tests/support/database';
import { findPlaces, isUuid, readPlace, replaceAt } from '@/tests/support/find-places';
import { type KeptRows, keepRows } from '@/tests/support/keep-rows';
import { listProcedures } from '@/tests/support/list-procedures';
import { openSession, openToken } from '@/tests/support/open-caller';
import { procedureTable } from './procedure-table';
import type { Caller, Entry } from './procedures/entry';

interface Person {
  name: string;
  headers: Headers;
  userId: string;
  /** The role in the desk; undefined for who does not belong to it. */
  role?: Role;
  via?: 'session' | 'token';
}

let db: Db;
let desk: FullDesk;
let other: FullDesk;
let kept: KeptRows;
let people: Person[];
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'variorum-matrix-'));
  vi.stubEnv('NEXTAUTH_SECRET', 'a secret for tests');
  vi.stubEnv('NEXTAUTH_URL', undefined);
  vi.stubEnv('DATA_DIR', folder);
  db = await createTestDatabase();
  desk = await buildFullDesk(db);
  other = await buildFullDesk(db);
  for (const [userId, id] of other.sessionIds) desk.sessionIds.set(userId, id);
  const { owner, editor, ines, tomas, observer } = desk;
  const members: [string, FullDesk['owner'], Headers, Role, 'session' | 'token'][] = [
    ['an observer', observer, await openSession(observer), 'observer', 'session'],
    ['a reviewer', ines, await openSession(ines), 'reviewer', 'session'],
    ['another reviewer', tomas, await openToken(db, tomas), 'reviewer', 'token'],
    ['an editor', editor, await openSession(editor), 'editor', 'session'],
    ['an owner', owner, await openSession(owner), 'owner', 'session'],
    ['an owner’s token as observer', owner, await openToken(db, owner, 'observer'), 'observer', 'token'],
    ['an owner’s token as reviewer', owner, await openToken(db, owner, 'reviewer'), 'reviewer', 'token'],
    ['an editor’s token as owner', editor, await openToken(db, editor, 'owner'), 'editor', 'token'],
  ];
  people = [
    { name: 'nobody', headers: new Headers({ host: 'localhost:3000' }), userId: '' },
    {
      name: 'an owner of another workspace',
      headers: await openSession(other.owner),
      userId: other.owner.userId,
      via: 'session',
    },
    ...members.map(([name, { userId }, headers, role, via]) => ({ name, headers, userId, role, via })),
  ];
  kept = await keepRows(db);
});

afterAll(async () => {
  await kept.drop();
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

const procedures = listProcedures();
const entryOf = (path: string): Entry => {
  const entry = procedureTable[path];
  if (!entry) throw new Error(`${path} has no row in procedure-table.ts: say who may call it.`);
  return entry;
};
const toCaller = ({ userId, role, via }: Pick<Person, 'userId' | 'role' | 'via'>): Caller => ({
  userId,
  until: sealCursor(desk.workspaceId, 1n),
  joined: role !== undefined && via === 'session',
});

/** What the table says that this person is answered. */
function expectOutcome({ who, others, belongsTo, session, refusal }: Entry, person: Person): string {
  const answer = refusal?.(toCaller(person)) ?? 'allowed';
  if (who === 'anyone') return answer;
  if (who === 'inPerson') return person.via === 'session' ? answer : 'UNAUTHORIZED';
  if (person.userId === '') return 'UNAUTHORIZED';
  if (person.role === undefined) return 'NOT_FOUND';
  if (session && person.via === 'token') return 'FORBIDDEN';
  const least = belongsTo === 'ines' && person.userId !== desk.ines.userId ? (others ?? who) : who;
  return least !== 'nobody' && isAtLeast(person.role, least) ? answer : 'FORBIDDEN';
}

describe('the table of procedures', () => {
  it('has a row for every procedure of the contract and for no other', () => {
    expect(Object.keys(procedureTable).sort()).toEqual(procedures.map(({ path }) => path).sort());
  });

  it.each(procedures.map(({ path }) => path))('%s has a handler', (path) => {
    expect(hasHandler(path), `${path} is in the contract, but no router has a handler for it`).toBe(true);
  });

  it('says the same as the permission table', () => {
    const differences = procedures.flatMap(({ path }) => {
      const entry = entryOf(path);
      const { action, belongsTo } = entry;
      if (action === undefined) return [];
      return people.flatMap((person) => {
        if (person.role === undefined) return [];
        const { userId, role, via } = person;
        const owner = { ines: desk.ines.userId, caller: userId, none: undefined }[belongsTo ?? 'none'];
        const mayByRule = can(action, { actor: { userId, role, via }, belongsTo: owner });
        const mayByTable = expectOutcome(entry, person) !== 'FORBIDDEN';
        return mayByRule === mayByTable ? [] : [`${path} by ${person.name}: ${action} says ${mayByRule}`];
      });
    });
    expect(differences).toEqual([]);
  });

  it('asks for a role wherever a workspace is meant', () => {
    const open = procedures.filter(({ path }) => ['anyone', 'inPerson'].includes(entryOf(path).who));
    expect(open.filter(({ restPath }) => restPath.startsWith('/w/'))).toEqual([]);
  });
});

describe('every procedure, whoever calls', () => {
  it.each(procedures.filter(({ path }) => hasHandler(path)))('$path', async ({ path, method }) => {
    const entry = entryOf(path);
    const outcomes: string[] = [];
    for (const person of people) {
      const stop = new AbortController();
      const input = entry.input(desk, toCaller(person));
      const outcome = await tryProcedure({ path, input, headers: person.headers, signal: stop.signal });
      stop.abort();
      const said = outcome.kind === 'answer' ? 'allowed' : outcome.code;
      outcomes.push(`${person.name}: ${said}`);
      const changes = said === 'allowed' && method !== 'GET' && !entry.reads;
      if (changes) await kept.restore();
    }
    const expected = people.map((person) => `${person.name}: ${expectOutcome(entry, person)}`);
    expect(outcomes).toEqual(expected);
  });
});

/** Answers that refuse a strange id without saying whether it exists. */
const refusals = ['NOT_FOUND', 'INVALID', 'RULE_BROKEN'];

/** Where a strange id is taken and harms nobody. */
const harmless: Record<string, string> = {
  'live.beat caseId': 'is told to the own workspace only, as a place that nobody there can open',
  'activity.list caseId': 'filters the own history: nothing is left',
  'activity.list articleId': 'filters the own history: nothing is left',
  'activity.list claimId': 'filters the own history: nothing is left',
  'notifications.markUnread ids.0': 'is none of the own notifications: nothing is marked',
  'claims.split evidenceIds.0': 'takes no notice of evidence that is not linked to the claim',
  'compare.matrix claimIds.0': 'filters the own claims: nothing is left',
  'articles.find claimId': 'says which hits are marked for it: none',
  'assignments.plan claimIds.0': 'filters the own claims: nothing is left',
  'reports.list caseId': 'filters the own reports: nothing is left',
};

describe('what belongs to another workspace', () => {
  const inWorkspace = procedures.filter(
    ({ path, restPath }) => restPath.startsWith('/w/') && hasHandler(path),
  );

  it.each(inWorkspace)('is not there for $path, wherever its id is put', async ({ path }) => {
    const entry = entryOf(path);
    const headers = people.find(({ name }) => name === 'an owner')?.headers;
    const own = entry.input(desk, toCaller(desk.owner));
    const foreign = entry.input(other, toCaller(other.owner));
    const taken: string[] = [];
    for (const place of findPlaces(own, isUuid)) {
      if (harmless[`${path} ${place.join('.')}`] !== undefined) continue;
      const input = replaceAt(own, place, readPlace(foreign, place));
      const outcome = await tryProcedure({ path, input, headers });
      if (outcome.kind === 'refusal' && refusals.includes(outcome.code)) continue;
      taken.push(`${place.join('.')}: ${outcome.kind === 'answer' ? 'taken' : outcome.code}`);
      await kept.restore();
    }
    expect(taken).toEqual([]);
  });
});
