import { z } from 'zod';
import { Can, Id, PartialDate, route, Text, Version, WorkspaceInput } from './base';

const Fields = z.object({
  person: Text.trim().min(1, 'Write a name.').max(200),
  /** As articles print it: "President of the United States". */
  office: Text.trim().min(1, 'Write the office.').max(200),
  heldFrom: PartialDate.nullable(),
  /** Null while the office is held. */
  heldUntil: PartialDate.nullable(),
});

export const OfficeHolder = Fields.extend({
  id: Id,
  version: Version,
  removed: z.boolean(),
  can: Can,
});
export type OfficeHolder = z.infer<typeof OfficeHolder>;

/** The desk's own list of who held an office when: what titles in articles are checked against. */
export const officeHolders = {
  list: route('GET', '/w/{workspace}/office-holders', 'Office-holders with their dates')
    .input(WorkspaceInput)
    .output(z.array(OfficeHolder)),
  create: route('POST', '/w/{workspace}/office-holders', 'Add an office-holder')
    .input(WorkspaceInput.extend(Fields.partial({ heldFrom: true, heldUntil: true }).shape))
    .output(OfficeHolder),
  update: route(
    'PATCH',
    '/w/{workspace}/office-holders/{holderId}',
    'Change an office-holder, or take one off the list',
  )
    .input(
      WorkspaceInput.extend({
        holderId: Id,
        version: Version,
        removed: z.boolean().optional(),
        ...Fields.partial().shape,
      }),
    )
    .output(OfficeHolder),
};
