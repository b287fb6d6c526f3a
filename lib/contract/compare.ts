import { z } from 'zod';
import { Id, Person, route, Timestamp } from './base';
import { CaseInput } from './cases';
import { ClaimInput, ClaimStatus } from './claims';
import { Passage, Polarity, VoiceKind } from './passages';

/** One voice in a cell. */
const CellVoice = z.object({
  passageId: Id,
  voice: VoiceKind,
  speaker: z.string().nullable(),
  polarity: Polarity,
  verb: z.string().nullable(),
  quote: z.string(),
  confirmed: z.boolean(),
});

export const MatrixCell = z.object({
  articleId: Id,
  state: z.enum(['stated', 'silent', 'read', 'unread']),
  voices: z.array(CellVoice),
  /** More passages than are sent here. */
  more: z.int(),
  /** This article's own voice or speakers put it otherwise than most of the others. */
  differs: z.boolean(),
  accurate: z.enum(['yes', 'no', 'mixed', 'none']),
});

export const MatrixRow = z.object({
  claimId: Id,
  number: z.int(),
  statement: z.string(),
  status: ClaimStatus,
  tags: z.array(z.string()),
  /** Verdict column: the desk's rating, or one's own; what the viewer may see. */
  decision: z.object({ rating: z.string(), scaleId: Id, dissents: z.int() }).nullable(),
  ownRating: z.string().nullable(),
  verdicts: z.int(),
  hidden: z.boolean(),
  /** Whether articles differ (not whether it is true), and in which way. */
  articlesDiffer: z.boolean(),
  differences: z.array(z.string()),
  cells: z.array(MatrixCell),
});
export type MatrixRow = z.infer<typeof MatrixRow>;

export const compare = {
  matrix: route('GET', '/w/{workspace}/cases/{caseId}/matrix', 'Claims x articles')
    .input(CaseInput.extend({ claimIds: z.array(Id).max(200).optional() }))
    .output(
      z.object({
        columns: z.array(
          z.object({
            articleId: Id,
            label: z.string(),
            outlet: z.string().nullable(),
            role: z.enum(['under_check', 'reference']),
            publishedAt: z.string().nullable(),
          }),
        ),
        rows: z.array(MatrixRow),
      }),
    ),
  cell: route('GET', '/w/{workspace}/claims/{claimId}/cells/{articleId}', 'A cell with its quotes')
    .input(ClaimInput.extend({ articleId: Id }))
    .output(
      z.object({
        state: z.enum(['stated', 'silent', 'read', 'unread']),
        passages: z.array(Passage.extend({ sentence: z.string() })),
        silence: z
          .object({ id: Id, words: z.string(), confirmedBy: Person, createdAt: Timestamp })
          .nullable(),
        readers: z.array(Person),
      }),
    ),
};
