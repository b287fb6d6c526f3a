import type { Action } from '@/lib/domain/permissions';
import type { Role } from '@/lib/domain/role';
import type { FullDesk } from '@/tests/support/build-full-desk';

/** Who calls, as far as an input depends on it. */
export interface Caller {
  userId: string;
  /** An opaque cursor that the caller got earlier. */
  until: string;
  /** Belongs to the workspace and is signed in by a browser. */
  joined?: boolean;
}

export interface Entry {
  /** The least role that may; `inPerson` is anybody signed in by a browser, `anyone` also who is not. */
  who: Role | 'inPerson' | 'anyone';
  /** The row of the permission table behind it. */
  action?: Action;
  /** What the input is about belongs to Ines, or to whoever calls. */
  belongsTo?: 'ines' | 'caller';
  /** The least role that may when it belongs to somebody else; the same as `who` when left out. */
  others?: Role | 'nobody';
  /** Not by an access token. */
  session?: true;
  /** Changes nothing although its method is not GET. */
  reads?: true;
  /** What those who may call are answered, when a rule refuses them. */
  refusal?: (caller: Caller) => string | undefined;
  input: (desk: FullDesk, caller: Caller) => Record<string, unknown> | undefined;
}
