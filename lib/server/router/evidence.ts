import { runWrite } from '../core/write';
import { addContact } from '../evidence/add-contact';
import { createEvidence } from '../evidence/create-evidence';
import { linkEvidence } from '../evidence/link-evidence';
import { listEvidenceForCase } from '../evidence/list-evidence-for-case';
import { listEvidenceForClaim } from '../evidence/list-evidence-for-claim';
import { restoreEvidence } from '../evidence/restore-evidence';
import { unlinkEvidence } from '../evidence/unlink-evidence';
import { updateContact } from '../evidence/update-contact';
import { updateEvidence } from '../evidence/update-evidence';
import { withdrawEvidence } from '../evidence/withdraw-evidence';
import { uploadFile } from '../files/upload-file';
import { inWorkspace } from './base';

const { evidence, files } = inWorkspace;

export const evidenceRouter = {
  listForClaim: evidence.listForClaim.handler(({ input, context }) =>
    listEvidenceForClaim(context.actor, context.db, input),
  ),
  listForCase: evidence.listForCase.handler(({ input, context }) =>
    listEvidenceForCase(context.actor, context.db, input),
  ),
  create: evidence.create.handler(({ input, context }) =>
    runWrite({ ...context.write, procedure: 'evidence.create', input }, (write) =>
      createEvidence(context.actor, write, input),
    ),
  ),
  update: evidence.update.handler(({ input, context }) =>
    runWrite({ ...context.write, procedure: 'evidence.update', input }, (write) =>
      updateEvidence(context.actor, write, input),
    ),
  ),
  withdraw: evidence.withdraw.handler(({ input, context }) =>
    runWrite({ ...context.write, procedure: 'evidence.withdraw', input }, (write) =>
      withdrawEvidence(context.actor, write, input),
    ),
  ),
  restore: evidence.restore.handler(({ input, context }) =>
    runWrite({ ...context.write, procedure: 'evidence.restore', input }, (write) =>
      restoreEvidence(context.actor, write, input),
    ),
  ),
  link: evidence.link.handler(({ input, context }) =>
    runWrite({ ...context.write, procedure: 'evidence.link', input }, (write) =>
      linkEvidence(context.actor, write, input),
    ),
  ),
  unlink: evidence.unlink.handler(({ input, context }) =>
    runWrite({ ...context.write, procedure: 'evidence.unlink', input }, (write) =>
      unlinkEvidence(context.actor, write, input),
    ),
  ),
  addContact: evidence.addContact.handler(({ input, context }) =>
    runWrite({ ...context.write, procedure: 'evidence.addContact', input }, (write) =>
      addContact(context.actor, write, input),
    ),
  ),
  updateContact: evidence.updateContact.handler(({ input, context }) =>
    runWrite({ ...context.write, procedure: 'evidence.updateContact', input }, (write) =>
      updateContact(context.actor, write, input),
    ),
  ),
};

export const filesRouter = {
  upload: files.upload.handler(({ input, context }) => uploadFile(context.write, input)),
};
