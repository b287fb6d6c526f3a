import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Db } from '@/lib/db/database';
import { richTextFromPlain } from '@/lib/domain/rich-text';
import { getDraft, previewReport, updateDraft } from '@/lib/server/reports/draft';
import { exportReport } from '@/lib/server/reports/export-report';
import { letterOf } from '@/lib/server/reports/name-people';
import { preparePublishing, publishReport, withdrawReport } from '@/lib/server/reports/publish';
import { findPublicReport, getReport, listReports } from '@/lib/server/reports/read-reports';
import { loadSampleCase, prepareSample } from '@/lib/server/sample-case/load-sample-case';
import { buildCase } from '@/tests/support/build-case';
import { buildVerdict } from '@/tests/support/build-verdict';
import { type BuiltWorkspace, buildWorkspace } from '@/tests/support/build-workspace';
import { change } from '@/tests/support/change';
import { createTestDatabase } from '@/tests/support/database';

const origin = 'https://desk.example';

let db: Db;
let desk: BuiltWorkspace;
let caseId: string;

beforeEach(async () => {
  db = await createTestDatabase();
  desk = await buildWorkspace(db);
  const prepared = prepareSample();
  ({ caseId } = await change(desk.owner, (write) => loadSampleCase(desk.owner, write, prepared)));
});

afterEach(() => {
  vi.unstubAllEnvs();
});

const publish = async (actor = desk.editor, draftVersion = 0) => {
  const prepared = await preparePublishing(actor, db, { caseId });
  return change(actor, (write) => publishReport(actor, write, { caseId, draftVersion, origin, ...prepared }));
};
const draft = (version: number, title = 'What held', actor = desk.editor) =>
  change(actor, (write) =>
    updateDraft(actor, write, { caseId, version, title, summary: richTextFromPlain('Short.'), method: '' }),
  );

describe('the draft', () => {
  it('begins with the title of the case and keeps what editors write, version by version', async () => {
    expect(await getDraft(desk.observer, db, { caseId })).toMatchObject({ version: 0 });
    expect(await draft(0)).toMatchObject({ title: 'What held', version: 1 });
    expect(await draft(1, 'What held, and what not')).toMatchObject({ version: 2 });
    await expect(draft(1, 'Stale')).rejects.toMatchObject({
      code: 'VERSION_CONFLICT',
      data: { current: { version: 2 } },
    });
    await expect(draft(0, 'Stale')).rejects.toMatchObject({ code: 'VERSION_CONFLICT' });
    await expect(draft(2, 'Mine', desk.ines)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('the preview', () => {
  it('carries decisions with their dissent, findings with their passage, silence with its words', async () => {
    const { model, open } = await previewReport(desk.observer, db, { caseId });
    expect(model.claims[0]).toMatchObject({ number: 1, decision: { rating: { key: 'refuted' } } });
    expect(model.claims[0]?.verdicts.map(({ dissents }) => dissents).toSorted()).toEqual([false, true]);
    const courier = model.articles.find(({ label }) => label === 'Capital Courier');
    expect(courier?.findings).toMatchObject([
      {
        kind: 'date',
        says: 'since August 2023',
        holds: '6 August 2024',
        quote: 'which Ukrainian forces had held since August 2023',
      },
    ]);
    expect(model.articles[0]).toMatchObject({ role: 'reference', number: 1 });
    expect(model.claims[1]?.cells.find(({ state }) => state === 'silent')?.searched).toContain('incursion');
    expect(open.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['no_summary', 'claim_undecided', 'question_unanswered', 'no_archive']),
    );
  });

  it('tells nothing of verdicts on claims that are not decided', async () => {
    const before = await previewReport(desk.observer, db, { caseId });
    const claim = await db.claim.findFirstOrThrow({ where: { caseId, number: 5 } });
    await buildVerdict(db, desk, { claim, by: desk.tomas, rating: 'refuted' });
    expect((await previewReport(desk.observer, db, { caseId })).model).toEqual(before.model);
  });

  it('letters people where the desk wants that, in an order that tells nothing and is always the same', async () => {
    vi.stubEnv('NEXTAUTH_SECRET', 'a secret for tests');
    await db.workspace.update({ where: { id: desk.workspaceId }, data: { peopleInReports: 'letter' } });
    const { model } = await previewReport(desk.observer, db, { caseId });
    expect(JSON.stringify(model)).not.toMatch(/Ines|Tomás|Aiko/);
    expect(model.people.map(({ name }) => name.slice(-2))).toEqual(
      model.people.map((_, index) => ` ${letterOf(index)}`),
    );
    for (const { verdicts } of model.claims)
      expect(verdicts.map(({ by }) => by)).toEqual(verdicts.map(({ by }) => by).toSorted());
    expect((await previewReport(desk.editor, db, { caseId })).model.people).toEqual(model.people);
    vi.stubEnv('NEXTAUTH_SECRET', 'another secret for tests');
    const elsewhere = (await previewReport(desk.observer, db, { caseId })).model;
    expect(elsewhere.people.map(({ key }) => key)).toEqual(model.people.map(({ key }) => key));
  });

  it('holds no id of the database, since ids tell who came first', async () => {
    const { model } = await previewReport(desk.observer, db, { caseId });
    expect(JSON.stringify(model)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-/);
  });
});

describe('letterOf', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [51, 'AZ'],
    [52, 'BA'],
    [702, 'AAA'],
  ])('gives the person with index %i the letter %s', (index, letter) => {
    expect(letterOf(index)).toBe(letter);
  });
});

describe('publishing', () => {
  it('makes immutable versions, each with its own address', async () => {
    const first = await publish();
    expect(first).toMatchObject({ number: 1, path: `/r/${desk.slug}/${first.id}` });
    await draft(0, 'Another title');
    expect(await publish(desk.editor, 1)).toMatchObject({ number: 2, title: 'Another title' });
    const { model } = await getReport(desk.observer, db, { reportId: first.id });
    expect(model.report).toMatchObject({ number: 1, address: `${origin}/r/${desk.slug}/${first.id}` });
    expect(model.report.title).toContain('Sample');
    expect(model.report.newer).toMatchObject({ number: 2 });
    expect((await listReports(desk.observer, db, { caseId })).map(({ number }) => number)).toEqual([2, 1]);
  });

  it('leads readers of an old version to the newest one by which the desk stands', async () => {
    const versions = [await publish(), await publish(), await publish()];
    const newerOf = async (place: number) =>
      (await findPublicReport(db, { workspace: desk.slug, reportId: versions[place]?.id ?? '' }))?.report
        .newer;
    expect(await newerOf(0)).toMatchObject({
      number: 3,
      address: `${origin}/r/${desk.slug}/${versions[2]?.id}`,
    });
    expect(await newerOf(2)).toBeNull();
    await change(desk.editor, (write) =>
      withdrawReport(desk.editor, write, { reportId: versions[2]?.id ?? '', note: 'A source was forged.' }),
    );
    expect(await newerOf(0)).toMatchObject({ number: 2 });
    expect(await newerOf(1)).toBeNull();
  });

  it('is refused on a draft that somebody changed, to reviewers, and for an empty case', async () => {
    await draft(0);
    await expect(publish()).rejects.toMatchObject({ code: 'VERSION_CONFLICT' });
    await expect(publish(desk.ines, 1)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    caseId = await buildCase(db, desk);
    await expect(publish()).rejects.toMatchObject({ code: 'RULE_BROKEN', data: { rule: 'report_empty' } });
  });

  it('shows the report to the world only while the desk wants that, and says when it was withdrawn', async () => {
    const { id: reportId } = await publish();
    const asked = { workspace: desk.slug, reportId };
    expect((await findPublicReport(db, asked))?.report.number).toBe(1);
    await change(desk.editor, (write) =>
      withdrawReport(desk.editor, write, { reportId, note: 'A source was forged.' }),
    );
    expect((await findPublicReport(db, asked))?.report.withdrawn).toMatchObject({
      note: 'A source was forged.',
    });
    await db.workspace.update({ where: { id: desk.workspaceId }, data: { reportsPublic: false } });
    expect(await findPublicReport(db, asked)).toBeUndefined();
    await expect(
      change(desk.editor, (write) => withdrawReport(desk.editor, write, { reportId, note: 'Again.' })),
    ).rejects.toMatchObject({ code: 'RULE_BROKEN' });
  });

  it.each(['html', 'pdf', 'docx', 'md', 'csv', 'json'] as const)(
    'exports %s as a download that no browser runs',
    async (format) => {
      const { model } = await previewReport(desk.observer, db, { caseId });
      const response = await exportReport(model, format);
      expect(response.headers.get('content-disposition')).toMatch(
        new RegExp(`^attachment; filename="[a-z0-9-]+\\.${format}"$`),
      );
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      const bytes = new Uint8Array(await response.arrayBuffer());
      expect(bytes.length).toBeGreaterThan(1000);
      const text = new TextDecoder('latin1').decode(bytes.slice(0, 4));
      if (format === 'pdf') expect(text).toBe('%PDF');
      if (format === 'docx') expect(text.slice(0, 2)).toBe('PK');
    },
  );
});
