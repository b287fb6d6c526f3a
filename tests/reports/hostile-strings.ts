import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(process.cwd(), '../shared/reference/hostile');

/** Says why tests that need the reference strings are skipped; undefined where the strings are there. */
export const whyNoHostileStrings = existsSync(folder)
  ? undefined
  : 'the reference strings (../shared/reference/hostile) are not on this machine';

/** 515 awkward strings that others collected (big list of naughty strings), empty where the folder is missing. */
export function readNaughtyStrings(): string[] {
  if (whyNoHostileStrings !== undefined) return [];
  return JSON.parse(readFileSync(join(folder, 'blns/blns.json'), 'utf8'));
}

/** Cells that spreadsheets would run, empty where the folder is missing. */
export function readSpreadsheetFormulas(): string[] {
  if (whyNoHostileStrings !== undefined) return [];
  return JSON.parse(readFileSync(join(folder, 'csv/csv-injection.json'), 'utf8')).payloads;
}

/** Hostile strings of this project: what every format must survive, also where the folder is missing. */
export const ownHostileStrings = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '</style></title></textarea><script>alert(1)</script>',
  '<!-- --!> <![CDATA[ ]]> &amp; &#x3c; &notin;',
  'javascript:alert(1)',
  '[click](javascript:alert(1)) ![x](https://example.org/x.png)',
  '# heading\n- item\n1. item\n> quote\n```\ncode\n```\n---',
  '| a | b |\n|---|---|',
  '=HYPERLINK("https://example.org","x")',
  'a;=1+1\tb\n=2+2',
  '\u0000\u0001\u0008\u000B\u001F\u007F\u0085\u009F',
  '\uFFFE\uFFFF',
  '\uD800 lone \uDC00',
  '\u202Ereversed\u202C \u2066isolated\u2069',
  'e\u0301 a\u0308\u0323 👩‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿 𝔘𝔫𝔦',
  'العربية עברית Ελληνικά кириллица',
  '   leading and trailing   ',
  'word'.repeat(2000),
  '__proto__',
  'constructor',
];
