import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { richTextShape } from '@/lib/domain/rich-text';
import { whyNoHostileStrings } from '@/tests/reports/hostile-strings';
import { readPlace } from '@/tests/support/find-places';
import { sendRest } from '@/tests/support/send-rest';
import { hostileStrings, type KeptDesk, openKeptDesk } from './kept-desk';

let opened: KeptDesk;

beforeAll(async () => {
  opened = await openKeptDesk();
});

afterAll(() => opened.close());
const which = whyNoHostileStrings === undefined ? '' : ` (only those of the project: ${whyNoHostileStrings})`;

describe(`rich text with hostile addresses${which}`, () => {
  const submit = (reason: unknown) =>
    sendRest('verdicts.submit', {
      headers: opened.owner,
      input: {
        workspace: opened.desk.slug,
        claimId: opened.desk.claim.id,
        version: null,
        rating: 'refuted',
        reason,
      },
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
    const mayPass = hostileStrings.filter((text) => richTextShape.safeParse(linkTo(text)).success);
    for (const href of new Set([...moreAddresses, ...hostileStrings.slice(0, 5), ...mayPass])) {
      const { status, answer } = await submit(linkTo(href));
      if (status === 200) {
        taken.push(href);
        await opened.kept.restore();
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
