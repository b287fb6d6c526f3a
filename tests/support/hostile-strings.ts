import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The Big List of Naughty Strings beside the project; none where the folder is missing. */
export function readHostileStrings(): string[] {
  try {
    return JSON.parse(
      readFileSync(join(process.cwd(), '../shared/reference/hostile/blns/blns.json'), 'utf8'),
    );
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
