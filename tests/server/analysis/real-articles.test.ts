import { beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '@/lib/db/database';
import { settleAnalyses } from '@/lib/server/analysis/analyst';
import { prepareJobs } from '@/lib/server/analysis/prepare-jobs';
import { readStatus } from '@/lib/server/analysis/read-status';
import { listShared } from '@/lib/server/compare/list-shared';
import { getOrigins } from '@/lib/server/origins/get-origins';
import { listQuotes } from '@/lib/server/quotes/list-quotes';
import { listMatches } from '@/lib/server/suggestions/list-matches';
import { getWordings } from '@/lib/server/wordings/get-wordings';
import type { BuiltArticle } from '@/tests/support/build-article';
import { buildCase } from '@/tests/support/build-case';
import { buildClaim } from '@/tests/support/build-claim';
import { buildPassage } from '@/tests/support/build-passage';
import { buildSeeds, whyNoSeeds } from '@/tests/support/build-seeds';
import { type BuiltWorkspace, buildWorkspace } from '@/tests/support/build-workspace';
import { createTestDatabase } from '@/tests/support/database';

const why = whyNoSeeds === undefined ? '' : ` (left out: ${whyNoSeeds})`;

describe.skipIf(whyNoSeeds !== undefined)(`five real articles on one event${why}`, () => {
  let db: Db;
  let desk: BuiltWorkspace;
  let caseId: string;
  let articles: BuiltArticle[];

  beforeAll(async () => {
    db = await createTestDatabase();
    desk = await buildWorkspace(db);
    caseId = await buildCase(db, desk);
    articles = await buildSeeds(db, desk, { caseId });
    await prepareJobs(db, { releaseClaims: true });
    await settleAnalyses(db);
  });

  const markIn = (index: number, words: RegExp) => {
    const article = articles[index];
    const [quote] = words.exec(article?.text ?? '') ?? [];
    if (!article || quote === undefined) throw new Error(`Article ${index + 1} has no ${words}.`);
    return { article, quote };
  };

  it('are of one event and have all been compared', async () => {
    expect(await readStatus(desk.ines, db, { caseId })).toMatchObject({
      state: 'done',
      fault: null,
      otherEvents: [],
    });
  });

  it('have quotations whose words were cut before “but”, given to others, and put in marks', async () => {
    const { speakers } = await listQuotes(desk.ines, db, { caseId });
    const comparisons = speakers.flatMap(({ utterances }) => utterances.flatMap((one) => one.comparisons));
    const cuts = comparisons.flatMap(({ cuts: found }) => found.map(({ turn }) => turn?.toLowerCase()));
    expect(cuts).toContain('but');
    expect(comparisons.some(({ changes }) => changes.includes('other_speaker'))).toBe(true);
    expect(comparisons.some(({ changes }) => changes.includes('paraphrase_in_marks'))).toBe(true);
    expect(speakers.map(({ speaker }) => speaker)).toContain('Donald Trump');
  });

  it('have three articles of one text, and at most three origins of which one is not named', async () => {
    const { tally, groups } = await getOrigins(desk.ines, db, { caseId });
    const firstThree = articles.slice(0, 3).map(({ articleId }) => articleId);
    expect(groups.map(({ articleIds }) => articleIds)).toContainEqual([...firstThree].sort());
    expect(tally).toMatchObject({ articles: 5, atMost: 3, unknown: 1 });
  });

  it('from import alone: state the encirclement in all five, denied by speakers only', async () => {
    const { statements } = await listShared(desk.ines, db, { caseId });
    const encirclement = statements.find(({ statement }) => /encircled|surrounded/.test(statement));
    expect(encirclement?.articleIds.toSorted()).toEqual(
      articles.map(({ articleId }) => articleId).toSorted(),
    );
    const voices = encirclement?.sentences ?? [];
    expect(voices.some(({ polarity }) => polarity === 'denies')).toBe(true);
    expect(voices.filter(({ polarity, voice }) => polarity === 'denies' && voice === 'article')).toEqual([]);
    expect(voices.map(({ speaker }) => speaker)).toContain('Donald Trump and Vladimir Putin');
  });

  it('from import alone: cannot both be right on when the incursion was', async () => {
    const { statements } = await listShared(desk.ines, db, { caseId });
    const [first] = statements;
    expect(first?.differences.find(({ kind }) => kind === 'contradiction')?.words).toMatch(
      /“last summer” \(1 June to 31 August 2024;.*“since August 2023” \(August 2023; the words name it\)/,
    );
    expect(first?.articleIds).toHaveLength(4);
  });

  it('from import alone: differ in the title of the president, and in who was cautiously optimistic', async () => {
    const { statements } = await listShared(desk.ines, db, { caseId });
    const differences = statements.flatMap((one) => one.differences);
    expect(differences.find(({ kind }) => kind === 'title')?.words).toMatch(
      /Donald Trump is “(former )?US [Pp]resident”.*and “(former )?US [Pp]resident”/,
    );
    const optimism = statements.find(({ statement }) => statement.includes('cautious optimism'));
    expect(optimism?.differences.map(({ kind }) => kind)).toContain('attribution');
  });

  it('state the encirclement everywhere: one mark finds it in the four others', async () => {
    const claim = await buildClaim(db, desk, {
      caseId,
      statement: 'Ukrainian forces in Kursk were encircled.',
    });
    await buildPassage(db, desk, { claim, ...markIn(0, /[^.\n]*were surrounded in Kursk[^.]*\./) });
    const { matches } = await listMatches(desk.ines, db, { claimId: claim.id, limit: 10 });
    expect(matches.map(({ articleId }) => articleId)).toEqual(
      expect.arrayContaining(articles.slice(1).map(({ articleId }) => articleId)),
    );
    expect(matches.some(({ polarity }) => polarity === 'denies')).toBe(true);
  });

  it('say and deny it through their speakers: no article denies it itself', async () => {
    const claim = await buildClaim(db, desk, {
      caseId,
      statement: 'Ukrainian forces in the Kursk region were encircled in mid-March 2025.',
    });
    await buildPassage(db, desk, { claim, ...markIn(3, /surrounded in the Kursk region/) });
    const { matches } = await listMatches(desk.ines, db, { claimId: claim.id, limit: 40 });
    const read = (words: RegExp) =>
      matches
        .filter(({ sentence }) => words.test(sentence))
        .map(({ polarity, voice, speaker, verb }) => [polarity, voice, speaker, verb]);
    const presidents = 'Vladimir Putin and Donald Trump';
    expect(read(/both Trump and Putin have underscored/)).toEqual([
      ['affirms', 'named', 'Donald Trump and Vladimir Putin', 'underscored'],
    ]);
    expect(read(/Both Putin and Trump claimed/)).toEqual([
      ['affirms', 'named', presidents, 'claimed'],
      ['affirms', 'named', presidents, 'claimed'],
    ]);
    expect(
      read(/There is no threat of encirclement/).map(([polarity, , speaker]) => [polarity, speaker]),
    ).toEqual([
      ['denies', 'Ukraine’s military'],
      ['denies', 'Ukraine’s military'],
    ]);
    expect(read(/refuting the encirclement/)[0]?.slice(0, 1)).toEqual(['denies']);
    expect(read(/top commander denied/)).toMatchObject([
      ['denies', 'unnamed', 'Ukraine’s top commander', 'denied'],
    ]);
    expect(
      read(/continues to deny|denial that its troops|denies any|contests claims/).map(
        ([polarity]) => polarity,
      ),
    ).toEqual(Array.from({ length: 4 }, () => 'denies'));
    expect(matches.filter(({ polarity, voice }) => polarity === 'denies' && voice === 'article')).toEqual([]);
  });

  it('contradict each other on when the incursion was, with both intervals', async () => {
    const claim = await buildClaim(db, desk, {
      caseId,
      statement: 'Ukrainian forces made an incursion into the Kursk region.',
    });
    await buildPassage(db, desk, { claim, ...markIn(1, /[^.\n]*incursion last summer\./) });
    await buildPassage(db, desk, { claim, ...markIn(3, /[^.\n]*since August 2023\./) });
    const { conflicts, details } = await getWordings(desk.ines, db, { claimId: claim.id });
    expect(conflicts[0]).toMatchObject({ kind: 'contradiction', detail: 'when' });
    const when = details.find(({ detail }) => detail === 'when')?.wordings ?? [];
    expect(when.map(({ interval }) => [interval?.start, interval?.end])).toEqual([
      ['2024-06-01', '2024-08-31'],
      ['2023-08-01', '2023-08-31'],
    ]);
  });
});
