/** A mail in words; it has no pictures, no markup and no tracking. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
  /** The workspace whose invitation it carries; none for a sign-in link. */
  workspaceId?: string;
}
