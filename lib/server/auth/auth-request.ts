/** What a request to sign in tells, and next-auth's callbacks do not. */
export interface AuthRequest {
  headers: Headers;
  /** The address under which the browser sees Variorum. */
  origin: string;
  /** Where the person wants to go afterwards. */
  callbackUrl?: string;
}

/** The secret of the invitation that somebody was answering when they went to sign in. */
export function findInvitationSecret({ origin, callbackUrl }: AuthRequest): string | undefined {
  if (callbackUrl === undefined || !URL.canParse(callbackUrl, origin)) return undefined;
  return /^\/join\/([\w-]+)\/?$/.exec(new URL(callbackUrl, origin).pathname)?.[1];
}
