import { z } from 'zod';
import { Can, Id, Person, route, Text, Timestamp, Version, WorkspaceInput } from './base';

export const VoiceKind = z.enum(['article', 'in_passing', 'named', 'unnamed', 'body']);
export const Polarity = z.enum(['affirms', 'denies', 'hedges', 'asks']);

export const Voice = z.object({
  voice: VoiceKind,
  /** Who speaks, when it is not the article: a name, a description, a body. */
  speaker: Text.trim().max(200).nullable(),
  polarity: Polarity,
  verb: Text.trim().max(60).nullable(),
});
export type Voice = z.infer<typeof Voice>;

export const Passage = z.object({
  id: Id,
  caseId: Id,
  claimId: Id,
  articleId: Id,
  revisionId: Id,
  start: z.int(),
  end: z.int(),
  quote: z.string(),
  anchorState: z.enum(['exact', 'moved', 'fuzzy', 'lost']),
  confirmed: z.boolean(),
  voice: VoiceKind,
  speaker: z.string().nullable(),
  polarity: Polarity,
  verb: z.string().nullable(),
  author: Person,
  version: Version,
  createdAt: Timestamp,
  removedAt: Timestamp.nullable(),
  can: Can,
});
export type Passage = z.infer<typeof Passage>;

const Place = z.object({ start: z.int().min(0), end: z.int().min(1) });
const PassageInput = WorkspaceInput.extend({ passageId: Id });

export const passages = {
  listForArticle: route(
    'GET',
    '/w/{workspace}/articles/{articleId}/passages',
    'Passages marked in an article',
  )
    .input(WorkspaceInput.extend({ articleId: Id }))
    .output(z.array(Passage)),
  /** Voice, polarity and verb as the sentence suggests them. */
  propose: route(
    'POST',
    '/w/{workspace}/articles/{articleId}/propose',
    'Propose voice and polarity for a selection',
  )
    .input(WorkspaceInput.extend({ articleId: Id, revisionId: Id, ...Place.shape }))
    .output(Voice),
  create: route('POST', '/w/{workspace}/claims/{claimId}/passages', 'Mark a passage for a claim')
    .input(
      WorkspaceInput.extend({
        claimId: Id,
        articleId: Id,
        revisionId: Id,
        ...Place.shape,
        ...Voice.partial().shape,
      }),
    )
    .output(Passage),
  update: route(
    'PATCH',
    '/w/{workspace}/passages/{passageId}',
    'Change a passage: its ends, its claim, who speaks',
  )
    .input(
      PassageInput.extend({
        version: Version,
        claimId: Id.optional(),
        place: Place.optional(),
        ...Voice.partial().shape,
      }),
    )
    .output(Passage),
  remove: route('POST', '/w/{workspace}/passages/{passageId}/removal', 'Remove a passage or bring it back')
    .input(PassageInput.extend({ version: Version, removed: z.boolean() }))
    .output(Passage),
};
