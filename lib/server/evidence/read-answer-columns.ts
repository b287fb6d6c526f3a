import { Prisma } from '@/lib/db/database';
import { refuseField } from '@/lib/domain/problem';
import { isBlankRichText, richTextSchema, richTextToPlain } from '@/lib/domain/rich-text';

/** The columns of an answer: the checked document and its plain text. A document without words is no answer yet. */
export function readAnswerColumns(answer: unknown) {
  if (answer === null) return { answer: Prisma.DbNull, answerText: '' };
  const checked = richTextSchema.safeParse(answer);
  if (!checked.success)
    refuseField('answer', checked.error.issues[0]?.message ?? 'The answer cannot be read.');
  if (isBlankRichText(checked.data)) return { answer: Prisma.DbNull, answerText: '' };
  return {
    // Plain data by its schema.
    answer: checked.data as unknown as Prisma.InputJsonObject,
    answerText: richTextToPlain(checked.data),
  };
}
