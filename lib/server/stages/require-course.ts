import type { Claim, Tx } from '@/lib/db/database';
import { Problem } from '@/lib/domain/problem';
import { type LoadedCourse, loadCourse } from './load-course';

/** The course of a claim that follows a protocol; refuses one that follows none. */
export async function requireCourse(tx: Tx, claim: Claim): Promise<LoadedCourse> {
  const course = await loadCourse(tx, claim);
  if (!course) {
    throw new Problem('RULE_BROKEN', `Claim ${claim.number} follows no protocol, so it has no stages.`, {
      rule: 'no_protocol',
    });
  }
  return course;
}
