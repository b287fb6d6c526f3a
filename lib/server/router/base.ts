import { implement, ORPCError, ValidationError } from '@orpc/server';
import { contract } from '@/lib/contract/contract';
import { getDb } from '@/lib/db/database';
import { Problem, problems } from '@/lib/domain/problem';
import { getActor } from '../auth/get-actor';
import type { RequestContext } from '../core/request-context';
import { refuseDeepInput } from './refuse-deep-input';

const implementer = implement(contract).$context<RequestContext>();

/** Turns a refusal of contract, domain or server into the error that the contract declares. The only place that does. */
const translateProblems = implementer.middleware(async ({ next }, input: unknown) => {
  try {
    refuseDeepInput(input);
    return await next();
  } catch (error) {
    const problem = error instanceof Problem ? error : describeInvalidInput(error);
    if (!problem) throw error;
    throw new ORPCError(problem.code, {
      status: problems[problem.code].status,
      message: problem.message,
      data: problem.data,
    });
  }
});

/** The contract's own refusal of an input, as the problem that forms know how to show. */
function describeInvalidInput(error: unknown): Problem | undefined {
  if (
    !(error instanceof ORPCError) ||
    !(error.cause instanceof ValidationError) ||
    error.code !== 'BAD_REQUEST'
  ) {
    return undefined;
  }
  const issue = error.cause.issues[0];
  const field = issue?.path
    ?.map((step) => (typeof step === 'object' ? String(step.key) : String(step)))
    .join('.');
  return new Problem('INVALID', issue?.message, field ? { field } : {});
}

/** Procedures that need nobody to be signed in: setting up, invitations, who is signed in. */
export const open = implementer
  .use(translateProblems)
  .use(async ({ next }) => next({ context: { db: await getDb() } }));

/** Procedures of a workspace: finds who acts there, or answers as if the workspace did not exist. */
export const inWorkspace = open.use(async ({ context, next }, input: unknown) => {
  const actor = await getActor(context, readWorkspace(input));
  return next({ context: { actor, write: { actor, idempotencyKey: context.idempotencyKey } } });
});

/** Middleware runs before the contract has checked the input, so nothing about it is known yet. */
function readWorkspace(input: unknown): string {
  if (
    typeof input === 'object' &&
    input !== null &&
    'workspace' in input &&
    typeof input.workspace === 'string'
  ) {
    return input.workspace;
  }
  throw new Problem('NOT_FOUND');
}
