import type { RichText } from '@/lib/domain/rich-text';

/** A reason of one paragraph. */
export function writeReason(text: string): RichText {
  return {
    type: 'doc',
    content: [{ type: 'paragraph', content: text === '' ? [] : [{ type: 'text', text }] }],
  };
}
