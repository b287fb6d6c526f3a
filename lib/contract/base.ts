import { oc } from '@orpc/contract';
import { z } from 'zod';
import { isLanguageTag } from '@/lib/domain/language';
import { problems } from '@/lib/domain/problem';
import { richTextShape, talkTextShape } from '@/lib/domain/rich-text';
import { makeStorable } from '@/lib/domain/storable-text';

/** A UUIDv7 in text form. */
export const Id = z.uuid();
/** An instant, ISO 8601 with zone. */
export const Timestamp = z.iso.datetime();
/** A calendar date of any precision: 2025, 2025-03 or 2025-03-14. */
export const PartialDate = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, {
  message: 'Write a date as 2025-03-14, 2025-03 or 2025.',
});
/** Words that a person writes: what no database keeps (NUL, half a surrogate pair) becomes U+FFFD. */
export const Text = z.string().overwrite(makeStorable);
/** BCP 47: en, uk, pt-BR. */
export const Language = z
  .string()
  .min(2)
  .max(20)
  .refine(isLanguageTag, 'Write a language as a tag like en, uk or pt-BR.');
/** The slug of the workspace in the URL; every procedure of a workspace takes it. */
export const WorkspaceInput = z.object({ workspace: z.string().min(1).max(60) });
/** The version of the row that the writer saw. */
export const Version = z.int().min(1);
export const WebUrl = z
  .url({ protocol: /^https?$/, message: 'Write a whole address that begins with http:// or https://.' })
  .max(2000);

/** What the viewer may do with an entity: the screen hides what these deny, the server decides. */
export const Can = z.record(z.string(), z.boolean());

/** A person as others see them. */
export const Person = z.object({ id: Id, name: z.string() });
export type Person = z.infer<typeof Person>;

/** A small TipTap document. The server also checks its size (`richTextSchema` of lib/domain/rich-text.ts). */
export const RichText = richTextShape;
/** The same, with people named in it. */
export const TalkText = talkTextShape;

const ProblemData = z.object({
  field: z.string().optional(),
  rule: z.string().optional(),
  current: z.unknown().optional(),
  retryAfterSeconds: z.number().optional(),
});

/** Every procedure answers with these codes; lib/domain/problem.ts says what each means. */
export const base = oc.errors({
  UNAUTHORIZED: { ...problems.UNAUTHORIZED, data: ProblemData },
  FORBIDDEN: { ...problems.FORBIDDEN, data: ProblemData },
  NOT_FOUND: { ...problems.NOT_FOUND, data: ProblemData },
  VERSION_CONFLICT: { ...problems.VERSION_CONFLICT, data: ProblemData },
  RULE_BROKEN: { ...problems.RULE_BROKEN, data: ProblemData },
  INVALID: { ...problems.INVALID, data: ProblemData },
  KEY_REUSED: { ...problems.KEY_REUSED, data: ProblemData },
  TOO_LARGE: { ...problems.TOO_LARGE, data: ProblemData },
  SLOW_DOWN: { ...problems.SLOW_DOWN, data: ProblemData },
});

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Starts a procedure with its place in the REST API. */
export function route(method: Method, path: `/${string}`, summary: string) {
  const tag = path.split('/').find((part) => part !== '' && part !== 'w' && !part.startsWith('{'));
  return base.route({ method, path, summary, tags: tag ? [tag] : [] });
}
