import { refuseField } from '@/lib/domain/problem';

/** Far deeper than anything that people write, and far less than what exhausts the stack of who reads it recursively. */
const deepest = 200;

/** Refuses an input that is nested beyond reason before anything recursive, the contract's own schemas too, walks it. */
export function refuseDeepInput(input: unknown): void {
  for (const [field, value] of Object.entries(Object(input))) {
    if (isDeep(value)) refuseField(field, 'This is nested too deeply.');
  }
}

function isDeep(value: unknown): boolean {
  const open = [{ value, level: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next.value !== 'object' || next.value === null) continue;
    if (next.level > deepest) return true;
    for (const inner of Object.values(next.value)) open.push({ value: inner, level: next.level + 1 });
  }
  return false;
}
