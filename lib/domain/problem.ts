/**
 * What can go wrong in the trade, with a stable code. Thrown in domain and server, translated once at the API's edge
 * (the contract declares the same codes), shown once on the screen.
 */
export const problems = {
  UNAUTHORIZED: { status: 401, message: 'Please sign in.' },
  FORBIDDEN: { status: 403, message: 'Your role in this workspace does not allow that.' },
  NOT_FOUND: { status: 404, message: 'This does not exist here, or is not yours to see.' },
  VERSION_CONFLICT: { status: 409, message: 'Somebody changed this while you were working on it.' },
  RULE_BROKEN: { status: 409, message: 'That is not possible right now.' },
  INVALID: { status: 422, message: 'Something in the form is not right.' },
  KEY_REUSED: { status: 422, message: 'This request key was used for another request.' },
  TOO_LARGE: { status: 413, message: 'That is larger than Variorum takes.' },
  SLOW_DOWN: { status: 429, message: 'Too many tries. Please wait a moment.' },
} as const satisfies Record<string, { status: number; message: string }>;

export type ProblemCode = keyof typeof problems;

/** Details a screen can act on: which field, which rule, what the row looks like now, how long to wait. */
export interface ProblemData {
  field?: string;
  rule?: string;
  current?: unknown;
  retryAfterSeconds?: number;
}

/** A refusal in the words of a reviewer. `message` is a whole sentence that may be shown as it is. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly data: ProblemData;

  constructor(code: ProblemCode, message?: string, data: ProblemData = {}) {
    super(message ?? problems[code].message);
    this.name = 'Problem';
    this.code = code;
    this.data = data;
  }
}

/** Refuses a value of a form, naming the field that is wrong. */
export function refuseField(field: string, message: string): never {
  throw new Problem('INVALID', message, { field });
}
