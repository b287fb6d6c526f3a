import { proposeArticle } from '@/lib/compare/propose-article';
import { proposeLabel } from '@/lib/compare/propose-label';
import { limits } from '@/lib/domain/limits';
import type { Part } from '@/lib/domain/part';
import { Problem } from '@/lib/domain/problem';
import { readOpenCase } from '../cases/get-case';
import { type Actor, authorise } from '../core/actor';
import type { Write } from '../core/write';
import { takeOutlet } from '../outlets/take-outlet';
import { checkParts } from './check-parts';
import { type Particulars, toColumns } from './particulars';
import { presentArticle } from './present-article';
import { readArticles } from './read-articles';
import { readText, type StorableRevision } from './read-text';
import { storeRevision } from './store-revision';

interface NewArticle extends Particulars {
  text: string;
  parts?: Part[];
  allowDuplicate: boolean;
}

/** An article that is ready to be stored: everything that takes time has been done. */
export interface PreparedArticle {
  particulars: Particulars;
  allowDuplicate: boolean;
  revision: StorableRevision;
  parts: Part[];
}

/** Reads, hashes and checks the texts, before the transaction. What is not given is proposed from the text. */
export function prepareArticles(articles: NewArticle[]): PreparedArticle[] {
  return articles.map(({ text, parts, allowDuplicate, ...particulars }) => {
    const revision = readText(text);
    return {
      particulars,
      allowDuplicate,
      revision,
      parts: parts ? checkParts(parts, revision.text) : proposeArticle({ text: revision.text }).parts,
    };
  });
}

/** Adds articles to a case, all or none. */
export async function addArticles(
  actor: Actor,
  write: Write,
  { caseId, articles }: { caseId: string; articles: PreparedArticle[] },
) {
  authorise(actor, 'articles.add');
  const { tx, now, newId, record } = write;
  const { workspaceId, userId } = actor;
  const parent = await readOpenCase(actor, tx, caseId);
  const here = await readArticles(actor, tx, { caseId, removed: false });
  if (here.length + articles.length > limits.articlesPerCase) {
    throw new Problem(
      'TOO_LARGE',
      `A case holds at most ${limits.articlesPerCase} articles; this one has ${here.length}, and ${articles.length} would come.`,
    );
  }
  const labels = new Set(here.map(({ label }) => label));
  const texts = new Map(here.map(({ sha256, label }) => [sha256, label]));
  const ids: string[] = [];
  for (const [place, { particulars, allowDuplicate, revision, parts }] of articles.entries()) {
    const twin = texts.get(revision.sha256);
    if (twin !== undefined && !allowDuplicate) {
      throw new Problem('RULE_BROKEN', `The same text is already here as “${twin}”.`, {
        rule: 'duplicate',
        field: `articles.${place}.text`,
      });
    }
    const label = particulars.label ?? proposeLabel({ ...particulars, text: revision.text, taken: labels });
    const articleId = newId();
    await tx.article.create({
      data: {
        language: parent.language,
        ...toColumns(particulars),
        workspaceId,
        id: articleId,
        caseId,
        label,
        outletId: await takeOutlet(actor, write, particulars.outlet ?? null),
        dateBasis: particulars.dateBasis ?? (particulars.publishedAt ? 'typed_in' : 'unknown'),
        position: here.length + place,
        createdById: userId,
        createdAt: now,
      },
    });
    await storeRevision(write, { workspaceId, articleId, number: 1, revision, parts, createdById: userId });
    record({ kind: 'article.added', caseId, articleId, data: { label } });
    labels.add(label);
    texts.set(revision.sha256, label);
    ids.push(articleId);
  }
  const rows = await readArticles(actor, tx, { caseId, removed: false });
  return rows.filter(({ id }) => ids.includes(id)).map((row) => presentArticle(actor, row));
}
