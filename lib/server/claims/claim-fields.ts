import type { ClaimKind, Detail } from '@/lib/domain/claim';

/** What a person writes into a claim. */
export interface ClaimFields {
  statement: string;
  asOf: string | null;
  kind: ClaimKind;
  checkable: boolean;
  checkableReason: string | null;
  tags: string[];
  details: Detail[];
}

/** The given fields as they are stored: each tag once, an empty reason as none. */
export function tidyClaimFields(given: Partial<ClaimFields>): Partial<ClaimFields> {
  return {
    ...given,
    ...(given.tags && { tags: [...new Set(given.tags)] }),
    ...(given.checkableReason !== undefined && { checkableReason: given.checkableReason || null }),
  };
}
