import type { Plan } from '@/lib/contract/assignments';
import type { Tx } from '@/lib/db/database';
import { type Actor, authorise } from '../core/actor';
import { type PlanInput, readPlan } from './read-plan';

/**
 * Plans who checks the open claims of a case: every place of their protocols, or k reviewers where they follow none,
 * evenly by reading minutes. Writes nothing; says which places stay free, and why.
 */
export async function planForCase(actor: Actor, db: Tx, input: PlanInput): Promise<Plan> {
  authorise(actor, 'assignments.assign');
  return (await readPlan(actor, db, input)).plan;
}
