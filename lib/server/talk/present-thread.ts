import type { Comment, Thread, ThreadRow } from '@/lib/contract/talk';
import type { Tx } from '@/lib/db/database';
import type { CommentRecord, MoveRecord, ThreadRecord } from '@/lib/db/thread-rows';
import { listMentions, nameMentions } from '@/lib/domain/mentions';
import { listAbilities } from '@/lib/domain/permissions';
import { richTextToPlain } from '@/lib/domain/rich-text';
import { countThreadVersion, isResolved } from '@/lib/domain/thread';
import type { Actor } from '../core/actor';
import { labelPlace } from './label-place';

type Names = ReadonlyMap<string, string>;

/** Characters of the newest comment that a list shows. */
const LONGEST = 200;

/** Threads with all that is said in them; people go by the names they have now. */
export async function presentThreads(
  actor: Actor,
  db: Pick<Tx, 'user'>,
  records: ThreadRecord[],
): Promise<Thread[]> {
  const names = await readPeople(db, records);
  return records.map((record) => ({
    ...presentHead(record, names),
    comments: record.comments.map((comment) => presentComment(actor, comment, names)),
    moves: record.moves.map((move) => presentMove(move, names)),
    can: listAbilities(['talk.write', 'talk.resolve'], { actor }),
  }));
}

/** Threads as a list of a case shows them. */
export async function presentThreadRows(db: Pick<Tx, 'user'>, records: ThreadRecord[]): Promise<ThreadRow[]> {
  const names = await readPeople(db, records);
  return records.map((record) => {
    const standing = record.comments.filter(({ body }) => body !== null);
    const last = standing.at(-1);
    const lastMove = record.moves.at(-1);
    return {
      ...presentHead(record, names),
      claimStatement: record.claimStatement,
      comments: standing.length,
      last: last?.body
        ? {
            author: person(names, last.authorId),
            text: shorten(richTextToPlain(nameMentions(last.body, names))),
          }
        : null,
      outcome: lastMove?.kind === 'resolved' ? presentMove(lastMove, names) : null,
    };
  });
}

function presentHead(record: ThreadRecord, names: Names) {
  const { passageId, verdictId, evidenceId, articleId } = record;
  return {
    id: record.id,
    caseId: record.caseId,
    claimId: record.claimId,
    claimNumber: record.claimNumber,
    place: {
      kind: record.place,
      id: passageId ?? verdictId ?? evidenceId ?? articleId,
      articleId,
      label: labelPlace(record),
    },
    resolved: isResolved(record.moves),
    openedBy: person(names, record.openedById),
    openedAt: record.openedAt.toISOString(),
    lastAt: record.lastAt.toISOString(),
    version: countThreadVersion(record.moves),
  };
}

function presentComment(actor: Actor, record: CommentRecord, names: Names): Comment {
  const { id, authorId, version, body, createdAt, writtenAt } = record;
  return {
    id,
    author: person(names, authorId),
    body: body && nameMentions(body, names),
    edited: version > 1,
    createdAt: new Date(createdAt).toISOString(),
    writtenAt: new Date(writtenAt).toISOString(),
    version,
    can: listAbilities(['talk.changeComment'], { actor, belongsTo: authorId }),
  };
}

function presentMove({ id, kind, outcome, words, createdById, createdAt }: MoveRecord, names: Names) {
  return {
    id,
    kind,
    outcome,
    words,
    by: person(names, createdById),
    createdAt: new Date(createdAt).toISOString(),
  };
}

function person(names: Names, id: string) {
  return { id, name: names.get(id) ?? '' };
}

function shorten(text: string): string {
  const characters = [...text];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : text;
}

async function readPeople(db: Pick<Tx, 'user'>, records: ThreadRecord[]): Promise<Names> {
  const ids = new Set(
    records.flatMap(({ openedById, comments, moves }) => [
      openedById,
      ...comments.flatMap(({ authorId, body }) => [authorId, ...(body ? listMentions(body) : [])]),
      ...moves.map(({ createdById }) => createdById),
    ]),
  );
  const people = await db.user.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, name: true },
  });
  return new Map(people.map(({ id, name }) => [id, name]));
}
