import type { RichText } from '@/lib/domain/rich-text';
import type { Actor } from '@/lib/server/core/actor';

/** A comment of one paragraph that ends with the names of these people. */
export function writeTalk(text: string, ...people: Pick<Actor, 'userId' | 'name'>[]): RichText {
  return {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text },
          ...people.map(({ userId, name }) => ({
            type: 'mention' as const,
            attrs: { id: userId, label: name },
          })),
        ],
      },
    ],
  };
}
