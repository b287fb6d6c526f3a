/**
 * What a person may be in a workspace, from the least to the most. The order matters: a token can lower its
 * holder's role but never raise it.
 */
export const ROLES = ['observer', 'reviewer', 'editor', 'owner'] as const;

export type Role = (typeof ROLES)[number];

/** The lower of two roles: what a token may do in the hands of a member. */
export function lesserRole(one: Role, other: Role): Role {
  return ROLES.indexOf(one) <= ROLES.indexOf(other) ? one : other;
}

/** Whether `role` is `floor` or more. */
export function isAtLeast(role: Role, floor: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(floor);
}
