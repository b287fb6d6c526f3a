import { isContractProcedure } from '@orpc/contract';
import { contract } from '@/lib/contract/contract';

/** One procedure of the contract, as a test that goes through all of them needs it. */
export interface ListedProcedure {
  /** `subject.verb`. */
  path: string;
  method: string;
  restPath: string;
  summary: string;
}

/** Every procedure of the contract, found by walking it: one that is added later is in the list. */
export function listProcedures(): ListedProcedure[] {
  return walk(contract, []);
}

function walk(node: object, steps: string[]): ListedProcedure[] {
  if (isContractProcedure(node)) {
    const { method = '', path = '', summary = '' } = node['~orpc'].route;
    return [{ path: steps.join('.'), method, restPath: path, summary }];
  }
  return Object.entries(node).flatMap(([step, inner]) => walk(inner, [...steps, step]));
}
