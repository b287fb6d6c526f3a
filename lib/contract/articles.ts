import { z } from 'zod';
import {
  Can,
  Id,
  Language,
  PartialDate,
  Person,
  route,
  Text,
  Timestamp,
  Version,
  WebUrl,
  WorkspaceInput,
} from './base';
import { CaseInput } from './cases';
import { Passage } from './passages';

export const ArticleInput = WorkspaceInput.extend({ articleId: Id });
const Role = z.enum(['under_check', 'reference']);
const DateBasis = z.enum(['in_text', 'typed_in', 'unknown']);
export const PartKind = z.enum([
  'headline',
  'standfirst',
  'crosshead',
  'caption',
  'dateline',
  'body',
  'credit',
  'teaser',
  'boilerplate',
]);
export const Part = z.object({ kind: PartKind, start: z.int().min(0), end: z.int().min(0) });

const Particulars = z.object({
  role: Role,
  outlet: Text.trim().max(200).nullable(),
  label: Text.trim().min(1, 'Give the article a short label.').max(60),
  headline: Text.trim().max(500).nullable(),
  byline: Text.trim().max(300).nullable(),
  url: WebUrl.nullable(),
  archiveUrl: WebUrl.nullable(),
  accessedAt: Timestamp.nullable(),
  publishedAt: PartialDate.nullable(),
  dateBasis: DateBasis,
  language: Language,
});

/** An article without its text. */
export const Article = z.object({
  id: Id,
  caseId: Id,
  role: Role,
  outlet: z.object({ id: Id, name: z.string() }).nullable(),
  label: z.string(),
  headline: z.string().nullable(),
  byline: z.string().nullable(),
  url: z.string().nullable(),
  archiveUrl: z.string().nullable(),
  accessedAt: Timestamp.nullable(),
  publishedAt: z.string().nullable(),
  dateBasis: DateBasis,
  language: z.string(),
  position: z.int(),
  version: Version,
  removedAt: Timestamp.nullable(),
  revision: z.object({ id: Id, number: z.int(), sha256: z.string(), words: z.int(), createdAt: Timestamp }),
  /** Passages in it that the viewer may see. */
  passages: z.int(),
  unconfirmed: z.int(),
  readers: z.array(
    z.object({ userId: Id, status: z.enum(['begun', 'read']), position: z.int(), stale: z.boolean() }),
  ),
  can: Can,
});
export type Article = z.infer<typeof Article>;

/** What one file or paste would become: proposals that a person edits before they are added. */
export const ImportRow = Particulars.extend({
  fileName: z.string(),
  text: z.string(),
  parts: z.array(Part),
  words: z.int(),
  sha256: z.string(),
  /** What was replaced, guessed or dropped, in sentences. */
  notes: z.array(z.string()),
  /** Said when the same text is already here: in this batch or in the case. */
  duplicateOf: z.string().nullable(),
  /** The name of the metadata that came along and do not name this file, so that it is hardly an article. */
  unnamedIn: z.string().nullable(),
});
export type ImportRow = z.infer<typeof ImportRow>;

const ImportFault = z.object({
  fileName: z.string(),
  message: z.string(),
  /** What went wrong, for a program: a rule such as `file_empty`, or the code of the problem. */
  code: z.string(),
});

export const articles = {
  list: route('GET', '/w/{workspace}/cases/{caseId}/articles', 'Articles of a case')
    .input(CaseInput.extend({ removed: z.boolean().default(false) }))
    .output(z.array(Article)),
  /** Reads files (and metadata beside them) into proposals; stores nothing. */
  prepare: route('POST', '/w/{workspace}/cases/{caseId}/articles/prepare', 'Read files into proposals')
    .input(
      CaseInput.extend({
        files: z.array(z.file()).max(205).default([]),
        pasted: z
          .array(
            z.object({
              text: z.string().max(3_000_000),
              url: z.string().max(2000).optional(),
              html: z.boolean().default(false),
            }),
          )
          .max(20)
          .default([]),
      }),
    )
    .output(
      z.object({ rows: z.array(ImportRow), faults: z.array(ImportFault), caseTitle: z.string().nullable() }),
    ),
  add: route('POST', '/w/{workspace}/cases/{caseId}/articles', 'Add articles')
    .input(
      CaseInput.extend({
        articles: z
          .array(
            Particulars.partial().extend({
              label: Particulars.shape.label.optional(),
              text: z.string().min(1, 'The article has no text.').max(2_100_000),
              parts: z.array(Part).optional(),
              allowDuplicate: z.boolean().default(false),
            }),
          )
          .min(1)
          .max(200),
      }),
    )
    .output(z.array(Article)),
  get: route('GET', '/w/{workspace}/articles/{articleId}', 'An article with its text, parts and passages')
    .input(ArticleInput.extend({ revision: z.int().min(1).optional() }))
    .output(
      z.object({
        article: Article,
        revision: z.object({
          id: Id,
          number: z.int(),
          text: z.string(),
          sha256: z.string(),
          words: z.int(),
          notes: z.array(z.string()),
          createdAt: Timestamp,
        }),
        parts: z.array(Part),
        partsVersion: z.int(),
        revisions: z.array(
          z.object({
            id: Id,
            number: z.int(),
            sha256: z.string(),
            words: z.int(),
            createdAt: Timestamp,
            createdBy: Person,
          }),
        ),
      }),
    ),
  update: route('PATCH', '/w/{workspace}/articles/{articleId}', 'Change the particulars of an article')
    .input(ArticleInput.extend({ version: Version, ...Particulars.partial().shape }))
    .output(Article),
  setPosition: route('POST', '/w/{workspace}/articles/{articleId}/position', 'Move an article in the order')
    .input(ArticleInput.extend({ position: z.int().min(0) }))
    .output(z.array(Article)),
  remove: route('POST', '/w/{workspace}/articles/{articleId}/removal', 'Remove an article or bring it back')
    .input(ArticleInput.extend({ version: Version, removed: z.boolean() }))
    .output(Article),
  setParts: route(
    'PUT',
    '/w/{workspace}/articles/{articleId}/parts',
    'Say what the stretches of the newest revision are',
  )
    .input(ArticleInput.extend({ revisionId: Id, version: z.int(), parts: z.array(Part) }))
    .output(z.object({ parts: z.array(Part), partsVersion: z.int() })),
  addRevision: route(
    'POST',
    '/w/{workspace}/articles/{articleId}/revisions',
    'Add a new revision; passages are located again',
  )
    .input(ArticleInput.extend({ text: z.string().min(1).max(2_100_000), parts: z.array(Part).optional() }))
    .output(
      z.object({
        article: Article,
        exact: z.int(),
        moved: z.int(),
        fuzzy: z.int(),
        lost: z.int(),
      }),
    ),
  listUnconfirmed: route(
    'GET',
    '/w/{workspace}/articles/{articleId}/unconfirmed',
    'Passages whose place in the newest revision waits for a person',
  )
    .input(ArticleInput)
    .output(
      z.array(
        z.object({
          passage: Passage,
          claimStatement: z.string(),
          oldQuote: z.string(),
          proposed: z.object({ start: z.int(), end: z.int(), quote: z.string() }).nullable(),
        }),
      ),
    ),
  confirmAnchor: route(
    'POST',
    '/w/{workspace}/passages/{passageId}/anchor',
    'Say where a passage is now, or that it is gone',
  )
    .input(
      WorkspaceInput.extend({
        passageId: Id,
        version: Version,
        place: z.object({ start: z.int().min(0), end: z.int().min(0) }).nullable(),
      }),
    )
    .output(Passage),
  setProgress: route('PUT', '/w/{workspace}/articles/{articleId}/progress', 'Say how far you have read')
    .input(
      ArticleInput.extend({ revisionId: Id, status: z.enum(['begun', 'read']), position: z.int().min(0) }),
    )
    .output(z.object({ status: z.enum(['begun', 'read']), position: z.int() })),
  /** Word beginnings, any of; words in one alternative are a phrase: "encircl, surround, cut off". */
  find: route('GET', '/w/{workspace}/cases/{caseId}/find', 'Find words in all articles')
    .input(CaseInput.extend({ query: Text.min(1).max(400), claimId: Id.optional() }))
    .output(
      z.object({
        articles: z.array(
          z.object({
            articleId: Id,
            revisionId: Id,
            hits: z.array(
              z.object({
                start: z.int(),
                end: z.int(),
                before: z.string(),
                match: z.string(),
                after: z.string(),
                sentence: z.object({ start: z.int(), end: z.int() }),
                /** What a claim made from it would say: its sentence, or the words round it where that is too long. */
                statement: z.string(),
                marked: z.boolean(),
              }),
            ),
            more: z.int(),
            silent: z.boolean(),
          }),
        ),
      }),
    ),
};

export const outlets = {
  list: route('GET', '/w/{workspace}/outlets', 'Outlets')
    .input(WorkspaceInput)
    .output(
      z.array(z.object({ id: Id, name: z.string(), homepage: z.string().nullable(), articles: z.int() })),
    ),
  update: route('PATCH', '/w/{workspace}/outlets/{outletId}', 'Change an outlet')
    .input(
      WorkspaceInput.extend({
        outletId: Id,
        name: Text.trim().min(1).max(200).optional(),
        homepage: WebUrl.nullable().optional(),
      }),
    )
    .output(z.object({ id: Id, name: z.string(), homepage: z.string().nullable(), articles: z.int() })),
};
