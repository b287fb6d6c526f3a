import type { Role } from '@/lib/domain/role';

/** What each role may do, in a line; the table itself is lib/domain/permissions.ts. */
export const roleDescriptions: Record<Role, string> = {
  observer: 'Reads everything that is open, changes nothing',
  reviewer: 'Reads, marks, looks for evidence, gives verdicts',
  editor: 'Also runs cases, assigns, decides, publishes',
  owner: 'Also manages people and settings',
};

/** The roles as a choice, from the least to the most. */
export const roleChoices: { value: Role; label: string }[] = [
  { value: 'observer', label: 'Observer' },
  { value: 'reviewer', label: 'Reviewer' },
  { value: 'editor', label: 'Editor' },
  { value: 'owner', label: 'Owner' },
];
