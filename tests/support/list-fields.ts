import { isContractProcedure } from '@orpc/contract';
import { z } from 'zod';
import { RichText, TalkText } from '@/lib/contract/base';
import { contract } from '@/lib/contract/contract';

/** One place of a procedure's input where a string, a rich text or a file goes. */
export interface Field {
  /** The keys that lead there; `*` is any element of an array. */
  steps: string[];
  /** Formats are those of zod: uuid, url, email, datetime, regex; `words` is a string without one. */
  kind: string;
  /** In UTF-16 units; Infinity where the contract sets none. */
  maxLength: number;
  /** Whether the contract lets a string through, which it decides before anything else sees it. */
  accepts: (text: string) => boolean;
  /** Values that other keys of the input must have for this field to be there: which kind of source has a title. */
  when: { steps: string[]; value: unknown }[];
}

/** Every field of a procedure's input, found by walking its schema: one that is added later is in the list. */
export function listFields(path: string): Field[] {
  const procedure = path
    .split('.')
    .reduce<unknown>((node, step) => Reflect.get(Object(node), step), contract);
  if (!isContractProcedure(procedure)) throw new Error(`${path} is not a procedure.`);
  const { inputSchema } = procedure['~orpc'];
  return inputSchema === undefined ? [] : walk(inputSchema, { steps: [], when: [] });
}

function walk(schema: unknown, at: Pick<Field, 'steps' | 'when'>): Field[] {
  if (schema === RichText || schema === TalkText) return [{ ...at, kind: 'rich text', ...unbounded }];
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) {
    return walk(schema.unwrap(), at);
  }
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).flatMap(([key, inner]) =>
      walk(inner, { ...at, steps: [...at.steps, key] }),
    );
  }
  if (schema instanceof z.ZodArray) return walk(schema.element, { ...at, steps: [...at.steps, '*'] });
  if (schema instanceof z.ZodRecord) return walk(schema.valueType, { ...at, steps: [...at.steps, '*'] });
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const { discriminator } = schema.def;
    return schema.options.flatMap((option) => {
      if (!(option instanceof z.ZodObject)) throw new Error('A union of something else than objects.');
      const kind: unknown = option.shape[discriminator];
      if (!(kind instanceof z.ZodLiteral)) throw new Error('A union whose options no literal tells apart.');
      const told = { steps: [...at.steps, discriminator], value: kind.value };
      return walk(option, { ...at, when: [...at.when, told] });
    });
  }
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => walk(option, at));
  if (schema instanceof z.ZodFile) return [{ ...at, kind: 'file', ...unbounded }];
  if (schema instanceof z.ZodString || schema instanceof z.ZodStringFormat) {
    const accepts = (text: string) => schema.safeParse(text).success;
    const maxLength = schema.maxLength ?? Number.POSITIVE_INFINITY;
    return [{ ...at, kind: schema.format ?? 'words', maxLength, accepts }];
  }
  if (withoutWords.some((kind) => schema instanceof kind)) return [];
  throw new Error(`${at.steps.join('.')}: say in list-fields.ts how to walk this kind of schema.`);
}

const unbounded = { maxLength: Number.POSITIVE_INFINITY, accepts: () => false };
const withoutWords = [z.ZodNumber, z.ZodBoolean, z.ZodEnum, z.ZodLiteral];
