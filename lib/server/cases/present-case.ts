import type { Case as CaseAnswer } from '@/lib/contract/cases';
import type { Case } from '@/lib/db/database';
import { listAbilities } from '@/lib/domain/permissions';
import type { Actor } from '../core/actor';

const ACTIONS = [
  'cases.edit',
  'cases.archive',
  'articles.add',
  'claims.create',
  'assignments.assign',
  'reports.publish',
] as const;

type CaseColumns = Pick<
  Case,
  | 'id'
  | 'title'
  | 'about'
  | 'eventDate'
  | 'language'
  | 'scaleId'
  | 'training'
  | 'version'
  | 'createdAt'
  | 'archivedAt'
>;

/** A case as the API sends it. */
export function presentCase(actor: Actor, row: CaseColumns): CaseAnswer {
  return {
    id: row.id,
    title: row.title,
    about: row.about,
    eventDate: row.eventDate,
    language: row.language,
    scaleId: row.scaleId,
    training: row.training,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    archivedAt: row.archivedAt?.toISOString() ?? null,
    can: listAbilities(ACTIONS, { actor }),
  };
}
