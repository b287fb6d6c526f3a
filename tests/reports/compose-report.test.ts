import { describe, expect, it } from 'vitest';
import { composeReport } from '@/lib/reports/compose-report';
import { flattenSections, plainLine, type Section } from '@/lib/reports/document';
import type { ReportModel } from '@/lib/reports/report-model';
import { writeSectionText } from '@/lib/reports/text-writer';
import { aCell, aClaim, anArticle, anEvidence, aPassage, aReport, aVerdict } from './example-parts';
import { aFullReport, anEmptyReport } from './example-report';

/** The text of one section of a report. */
function textOf(model: ReportModel, id: string): string {
  const section = flattenSections(composeReport(model).sections).find((candidate) => candidate.id === id);
  return section === undefined ? '' : writeSectionText(section);
}

function tableOf(sections: Section[], id: string) {
  const section = sections.find((candidate) => candidate.id === id);
  return (section?.blocks ?? []).flatMap((block) => (block.kind === 'table' ? [block] : []));
}

describe('composeReport', () => {
  it('has a page of findings for each article under check, with what it says and what holds', () => {
    const model = aFullReport();
    const ids = flattenSections(composeReport(model).sections).map((section) => section.id);
    expect(ids.filter((id) => id.startsWith('findings-'))).toEqual([
      'findings-2',
      'findings-3',
      'findings-4',
    ]);
    const page = textOf(model, 'findings-2');
    expect(page).toContain('The article says: 13 March / “closed late on 13 March”');
    expect(page).toContain('What holds: 14 March 2025 / The night before is meant.');
    expect(page).toContain('SHA-256 of the text: aaaaaaaa');
  });

  it('says of an article without findings that none were noted', () => {
    expect(textOf(aReport(), 'findings-1')).toContain('The desk noted no wrong date, title');
  });

  it('keeps the dissent with its reason beside the decision', () => {
    const text = textOf(aFullReport(), 'claim-1');
    expect(text).toContain('Desk decision: ✓ Supported');
    expect(text).toContain('Edda Quill: ◐ Conflicting evidence or cherry-picked (dissents from the decision');
  });

  it('never puts what somebody is reported to deny into the mouth of the article', () => {
    for (const voice of ['named', 'unnamed', 'body'] as const) {
      const passage = aPassage({ voice, polarity: 'denies', speaker: null });
      const model = aReport({ claims: [aClaim({ cells: [aCell({ passages: [passage] })] })] });
      const text = textOf(model, 'claim-1');
      expect(text).toMatch(/— .* denies it, reported/u);
      expect(text).not.toContain('The article denies');
    }
  });

  it('tells what earlier versions said otherwise above everything else, withdrawn claims included', () => {
    const model = aFullReport();
    const ids = composeReport(model).sections.map(({ id }) => id);
    expect(ids.slice(0, 3)).toEqual(['summary', 'corrections', 'glance']);
    const text = textOf(model, 'corrections');
    expect(text).toContain('Claim 1: The bridge was closed on 14 March 2025.');
    expect(text).toContain('20 March 2025: ✗ Refuted became ✓ Supported');
    expect(text).toContain('Claim 5, withdrawn: Withdrawn statement.');
    expect(text).toMatch(/20 March 2025: . Conflicting evidence or cherry-picked no longer stands/);
    expect(textOf(model, 'claim-1')).toContain('Corrections');
    expect(composeReport(aReport()).sections.map(({ id }) => id)).not.toContain('corrections');
  });

  it('says that a decision was made again after a version went without it', () => {
    const corrections = [
      { at: '2025-03-20T16:00:00.000Z', from: null, to: { scale: 's1', key: 'supported' } },
    ];
    const model = aReport({ claims: [aClaim({ corrections })] });
    expect(textOf(model, 'corrections')).toContain('20 March 2025: decided again: ✓ Supported');
  });

  it('leads from an old version to the newest one, beside a withdrawal', () => {
    const newer = { number: 3, publishedAt: '2025-04-01T09:00:00.000Z', address: 'https://desk.example/r/3' };
    const noticeOf = (given: Partial<ReportModel['report']>) =>
      composeReport(aReport({ report: { ...aReport().report, ...given } })).notice;
    expect(noticeOf({})).toBeNull();
    expect(plainLine(noticeOf({ newer }) ?? [])).toBe(
      'There is a newer version: version 3, published 1 April 2025.',
    );
    expect(noticeOf({ newer })).toContainEqual(expect.objectContaining({ href: newer.address }));
    const withdrawn = { at: '2025-03-30T09:00:00.000Z', note: 'A source was forged.' };
    expect(plainLine(noticeOf({ newer: { ...newer, address: null }, withdrawn }) ?? [])).toBe(
      'Withdrawn on 30 March 2025. The desk no longer stands by this report: A source was forged. There is a newer version: version 3, published 1 April 2025.',
    );
  });

  it('shows the words searched before silence was confirmed', () => {
    expect(textOf(aFullReport(), 'claim-3')).toContain(
      'Port log (reference): Silent; searched for damag, crack',
    );
  });

  it('shows open questions and requests without a reply as open', () => {
    const text = textOf(aFullReport(), 'claim-1');
    expect(text).toContain('This question has no answer yet.');
    expect(text).toContain('asked to answer by 17 March 2025');
    expect(text).toContain('No reply yet.');
  });

  it('names sources of every kind', () => {
    const source = (evidence: Parameters<typeof anEvidence>[0]) =>
      textOf(
        aReport({
          evidence: [anEvidence({ quote: '', ...evidence })],
          claims: [aClaim({ evidence: [{ evidence: 1, stance: 'refutes' }] })],
        }),
        'claim-1',
      );
    expect(source({})).toContain(
      'Source: Log of the port (https://port.example/log), Port authority, 14 March 2025 (archive copy (https://archive.example/port/log))',
    );
    expect(
      source({
        source: {
          kind: 'passage',
          article: 1,
          label: 'Harbour Post',
          role: 'under_check',
          url: null,
          archiveUrl: null,
          quote: 'closed',
        },
      }),
    ).toContain('> closed\n  > — Harbour Post (under check itself)');
    expect(
      source({
        source: {
          kind: 'file',
          title: 'Scan of the log',
          name: 'log.pdf',
          mediaType: 'application/pdf',
          size: 10,
          sha256: 'b'.repeat(64),
        },
      }),
    ).toContain('Source: Scan of the log (log.pdf), application/pdf, SHA-256 bbbb');
    expect(source({ source: { kind: 'none' } })).not.toContain('Source:');
    expect(source({})).toContain('Refutes the claim.');
  });

  it('says what other claims a piece of evidence serves', () => {
    const link = { evidence: [{ evidence: 1, stance: 'supports' as const }] };
    const model = aReport({
      evidence: [anEvidence()],
      claims: [aClaim(link), aClaim({ ...link, number: 4 })],
    });
    expect(textOf(model, 'claim-4')).toContain('Also used for claim 1.');
  });

  it('lists what was not checked, and why', () => {
    expect(textOf(aFullReport(), 'not-checked').split('\n')).toEqual([
      'What was not checked, and why',
      '',
      '• Claim 3: גשר הנמל ניזוק בסערה. — The desk has not decided it.',
      '• Claim 4: It will close again. — Cannot be checked: A prediction cannot be checked before its time.',
      '• Claim 5: Withdrawn statement. — Withdrawn: Said twice.',
      '• Морской вестник — Nobody has read it to the end.',
      '• Harbour Post: Whether it says claim 3 — It was read, but not checked for this.',
      '• Was the bridge damaged? — The question has no answer yet.',
      '• Was the bridge damaged? — No reply yet from Harbour master.',
    ]);
    expect(textOf(aReport(), 'not-checked')).toContain('Nothing that the desk set out to check');
  });

  it('leaves references out of the counts', () => {
    const text = textOf(aFullReport(), 'method');
    expect(text).toContain('Articles under check: 3\nReferences: 1\nWords under check: 1,236');
    expect(text).toContain('Claims: 3\nDecided: 1\nDecided “Supported”: 1\nPassages marked: 3');
    expect(text).toContain(
      'Verdicts of reviewers: 2\nJudged without seeing others: 1\nDissenting verdicts: 1',
    );
  });

  it('says who did what, and that people are lettered where they are', () => {
    expect(textOf(aFullReport(), 'method')).toContain(
      '• Edda Quill (editor): 3 texts read to the end, 1 verdict, 1 decision',
    );
    const lettered = aReport({
      peopleShown: 'letter',
      people: [
        { key: 'p1', name: 'Editor A', role: 'editor' },
        { key: 'p2', name: 'Reviewer A', role: 'reviewer' },
      ],
    });
    expect(textOf(lettered, 'method')).toContain('publishes its reviewers by letter');
    expect(textOf(lettered, 'claim-1')).toContain('Reviewer A: ✓ Supported');
  });

  it('says how independent the work was', () => {
    expect(textOf(aReport(), 'method')).toContain('On each claim, reviewers first judged independently');
    expect(textOf(aReport({ claims: [aClaim({ independent: false })] }), 'method')).toContain(
      'Reviewers judged with sight of each other’s verdicts',
    );
  });

  it('pins references first in the matrix and spreads many articles over tables of nearly equal width', () => {
    const articles = Array.from({ length: 11 }, (_, index) =>
      anArticle({
        number: index + 1,
        role: index === 0 ? 'reference' : 'under_check',
        label: `A${index + 1}`,
      }),
    );
    const tables = tableOf(composeReport(aReport({ articles })).sections, 'matrix');
    expect(tables.map((table) => table.columns.length - 2)).toEqual([4, 3, 4]);
    expect(tables[0]?.columns[2]?.title).toMatchObject([
      { text: 'A1' },
      { kind: 'break' },
      { text: '(reference)' },
    ]);
    expect(tables.map((table) => table.caption)[2]).toBe('Claims and articles, table 3 of 3');
  });

  it('shows every voice of a cell up to four, and how many more there are', () => {
    const passages = Array.from({ length: 6 }, () => aPassage({ quote: 'x'.repeat(300) }));
    const text = textOf(aReport({ claims: [aClaim({ cells: [aCell({ passages })] })] }), 'matrix');
    expect(text.match(/The article says it/gu)).toHaveLength(4);
    expect(text).toContain(`“${'x'.repeat(160)}…”`);
    expect(text).toContain('and 2 more passages');
  });

  it('composes an empty report with a word about each thing that is missing', () => {
    const document = composeReport(anEmptyReport());
    expect(plainLine(document.notice ?? [])).toBe('Draft: not published.');
    for (const id of ['summary', 'glance', 'articles', 'claims', 'matrix', 'findings'])
      expect(textOf(anEmptyReport(), id)).toMatch(/\b(No|nothing)\b/u);
  });

  it('makes control characters visible instead of dropping them', () => {
    const model = aReport({ claims: [aClaim({ statement: 'a\u0001b', verdicts: [aVerdict()] })] });
    expect(textOf(model, 'glance')).toContain('Claim: a␁b');
  });
});

describe('what was found across articles', () => {
  it('stands with the claim where a person confirmed it, with what each article prints', () => {
    const text = textOf(aFullReport(), 'claim-1');
    expect(text).toContain(
      'When: cannot both be true. Port log says “14 March”, Harbour Post “late on 13 March” (13 March 2025); both cannot be true.',
    );
    // Its sentence says who prints what.
    expect(text).not.toContain('Harbour Post: “late on 13 March”');
    expect(text).toContain('Origins: At most 1 independent origin');
    expect(textOf(aFullReport(), 'claim-3')).not.toContain('Where the articles differ');
  });

  it('lines up wordings that differ or were asked for, and says that a machine read them', () => {
    const text = textOf(aFullReport(), 'wordings');
    expect(text).toContain('was read by machine');
    expect(text).toContain('The year is that of the article of 14 March 2025.');
    expect(text).toContain('Left out');
    // All articles that name the place name the same, and nobody asked for it.
    expect(text).not.toContain('Where');
  });

  it('tells of a quotation the fullest version, what was done to it and what was cut', () => {
    const text = textOf(aFullReport(), 'quotations');
    expect(text).toContain('Nobody may cross the bridge, but boats may pass.');
    expect(text).toContain('Altered, Truncated: Морской вестник cuts the sentence before “but”.');
    expect(text).toContain('This changes the sense.');
    expect(text).toContain('Left out: “but boats may pass”');
    expect(text).toContain('Speaker not named');
  });

  it('gives the reason of each origin and tells what is measured from what is confirmed', () => {
    const text = textOf(aFullReport(), 'origins');
    expect(text).toContain('3 articles, at most 2 independent origins, 1 of them not named.');
    expect(text).toContain('Both name Northland News Agency (confirmed)');
    expect(text).toContain('71 % of Harbour Post is in Морской вестник');
    expect(text).not.toContain('Морской вестник (confirmed)');
    expect(text).toContain('Морской вестник gives no credit');
    expect(text).toContain('prints “(NNA)”');
    expect(text).toContain('Harbour Post and صحيفة الميناء, although: صحيفة الميناء names Harbour Post.');
  });

  it('is left out of a report of before it was looked for', () => {
    const ids = composeReport(aReport()).sections.map(({ id }) => id);
    expect(ids).not.toEqual(expect.arrayContaining(['origins']));
    expect(ids).not.toEqual(expect.arrayContaining(['quotations']));
    expect(ids).not.toEqual(expect.arrayContaining(['wordings']));
  });
});
