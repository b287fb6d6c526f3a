export type OpenErrorCode =
  | 'FOLDER_IN_USE'
  | 'FOLDER_OF_OTHER_VERSION'
  | 'FOLDER_EMPTY'
  | 'DATABASE_UNREACHABLE'
  | 'DATABASE_REFUSED'
  | 'DATABASE_TOO_OLD'
  | 'MIGRATION_CHANGED'
  | 'MIGRATION_UNKNOWN'
  | 'MIGRATION_FAILED'
  | 'TARGET_NOT_EMPTY';

/** Why the database cannot be used. The message is for the person at the terminal: what is wrong, and what to do. */
export class OpenError extends Error {
  readonly code: OpenErrorCode;

  constructor(code: OpenErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'OpenError';
    this.code = code;
  }
}
