import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handleFile } from '@/lib/server/files/handle-file';
import { whyNoHostileStrings } from '@/tests/reports/hostile-strings';
import { tryProcedure } from '@/tests/support/call-procedure';
import { readPlace } from '@/tests/support/find-places';
import { listLeaves } from '@/tests/support/list-leaves';
import { joinStrings } from '@/tests/support/share-strings';
import { storable } from '@/tests/support/storable';
import { hostileStrings, type KeptDesk, openKeptDesk } from './kept-desk';

let opened: KeptDesk;

beforeAll(async () => {
  opened = await openKeptDesk();
});

afterAll(() => opened.close());
const which = whyNoHostileStrings === undefined ? '' : ` (only those of the project: ${whyNoHostileStrings})`;

describe(`hostile names of files${which}`, () => {
  const isSimple = (text: string) => !/[\p{Cc}/\\]/u.test(text);
  const names = [
    ...joinStrings(hostileStrings.filter(isSimple), 150),
    ...hostileStrings.filter((text) => !isSimple(text)),
    `x${'👩‍👩‍👧'.repeat(80)}.txt`,
    '../../etc/passwd',
    'C:\\files\\a.txt',
    '.',
  ];

  it('are kept as far as a file can have them, and sent back as they were kept', async () => {
    const faults: string[] = [];
    for (const name of names) {
      const input = { workspace: opened.desk.slug, file: new File(['Plain words.'], name) };
      const outcome = await tryProcedure({ path: 'files.upload', input, headers: opened.owner });
      if (outcome.kind === 'refusal') {
        faults.push(`${outcome.code}: ${JSON.stringify(name)}`);
        continue;
      }
      const [fileId, told] = ['id', 'name'].map((key) => String(readPlace(outcome.answer, [key])));
      const isPlain = isSimple(name) && name.trim() !== '' && name.length <= 150;
      if (isPlain && told !== storable(name).trim()) faults.push(`${JSON.stringify(name)} became ${told}`);
      if (told === '' || /[\p{Cc}\p{Surrogate}/]/u.test(told ?? ''))
        faults.push(`kept ${JSON.stringify(told)}`);
      const sent = await handleFile(new Request('http://localhost:3000/', { headers: opened.owner }), {
        workspace: opened.desk.slug,
        fileId: fileId ?? '',
      });
      const header = sent.headers.get('content-disposition') ?? '';
      await sent.body?.cancel();
      if (decodeURIComponent(/filename\*=UTF-8''([\w.!#$&+^`|~%-]*)$/.exec(header)?.[1] ?? '') !== told)
        faults.push(`sent as ${header}`);
    }
    await opened.kept.restore();
    expect(faults).toEqual([]);
  });

  it.each(['txt', 'md', 'html', 'csv', 'json'])(
    'and hostile .%s files are read or refused',
    async (ending) => {
      const files = joinStrings(hostileStrings, 20_000).map(
        (text, index) => new File([text], `${index}.${ending}`),
      );
      const input = { workspace: opened.desk.slug, caseId: opened.desk.caseId, files };
      const outcome = await tryProcedure({ path: 'articles.prepare', input, headers: opened.owner });
      expect(outcome.kind).toBe('answer');
      if (outcome.kind !== 'answer') return;
      const rows = readPlace(outcome.answer, ['rows', 'length']);
      const faults = readPlace(outcome.answer, ['faults', 'length']);
      expect(Number(rows) + Number(faults)).toBeGreaterThanOrEqual(1);
      if (ending !== 'txt') return;
      const kept = new Set(listLeaves(outcome.answer));
      for (const text of joinStrings(hostileStrings, 20_000)) {
        const sent = storable(text).replace(/\r+\n/g, '\n');
        expect(kept, JSON.stringify(sent.slice(0, 80))).toContain(sent);
      }
    },
  );
});
