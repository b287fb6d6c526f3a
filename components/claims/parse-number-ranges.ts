import { createParser } from 'nuqs';
import { readNumberRanges, writeNumberRanges } from '@/lib/domain/number-ranges';

/** Numbers of claims in the URL: `?only=1-3,7`. */
export const parseAsNumberRanges = createParser({
  parse: readNumberRanges,
  serialize: writeNumberRanges,
  eq: (a: number[], b: number[]) => writeNumberRanges(a) === writeNumberRanges(b),
});
