import { describe, expect, it } from 'vitest';
import { listMentions, nameMentions } from '@/lib/domain/mentions';
import type { RichInline, RichText } from '@/lib/domain/rich-text';

const ada = '0198a5c0-0000-7000-8000-00000000000a';
const ben = '0198a5c0-0000-7000-8000-00000000000b';

const name = (id: string, label: string): RichInline => ({ type: 'mention', attrs: { id, label } });
const paragraph = (...content: RichInline[]) => ({ type: 'paragraph' as const, content });

const everywhere: RichText = {
  type: 'doc',
  content: [
    { type: 'paragraph' },
    paragraph({ type: 'text', text: 'Please 🙏 ' }, name(ben, 'Ben'), { type: 'hardBreak' }),
    { type: 'blockquote', content: [paragraph(name(ada, 'Ada'))] },
    {
      type: 'bulletList',
      content: [
        {
          type: 'listItem',
          content: [
            paragraph(name(ben, 'Ben')),
            { type: 'orderedList', content: [{ type: 'listItem', content: [paragraph(name(ada, 'Ada'))] }] },
          ],
        },
      ],
    },
  ],
};

describe('listMentions', () => {
  it('finds each person once, in the order they come in, however deep', () => {
    expect(listMentions(everywhere)).toEqual([ben, ada]);
  });

  it('finds nobody in a text without names', () => {
    expect(listMentions({ type: 'doc', content: [paragraph({ type: 'text', text: '@Ada' })] })).toEqual([]);
  });
});

describe('nameMentions', () => {
  it('puts in the names that people go by now, and keeps those that it does not know', () => {
    const named = JSON.stringify(nameMentions(everywhere, new Map([[ada, 'عايدة']])));
    expect(named.match(/"label":"عايدة"/g)).toHaveLength(2);
    expect(named.match(/"label":"Ben"/g)).toHaveLength(2);
  });

  it('changes nothing else', () => {
    expect(nameMentions(everywhere, new Map())).toEqual(everywhere);
  });
});
