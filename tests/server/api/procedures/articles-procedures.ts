import type { Entry } from './entry';
import { inCase, onArticle, onClaim, workspace } from './inputs';

const newText = 'A second text. The troops are encircled. Talks go on.';

export const articlesProcedures: Record<string, Entry> = {
  'cases.list': { who: 'observer', action: 'cases.view', input: workspace },
  'cases.get': { who: 'observer', action: 'cases.view', input: inCase },
  'cases.create': {
    who: 'editor',
    action: 'cases.create',
    input: (desk) => ({
      ...workspace(desk),
      title: 'A second case',
      about: 'What it is about.',
      language: 'en',
      scaleId: desk.scaleId,
    }),
  },
  'cases.update': {
    who: 'editor',
    action: 'cases.edit',
    input: (desk) => ({ ...inCase(desk), version: 1, title: 'A better title', about: 'More words.' }),
  },
  'cases.archive': {
    who: 'editor',
    action: 'cases.archive',
    input: (desk) => ({ ...inCase(desk), version: 1, archived: true }),
  },
  'cases.attention': { who: 'observer', action: 'cases.view', input: inCase },
  'articles.list': { who: 'observer', action: 'articles.view', input: inCase },
  'articles.prepare': {
    who: 'reviewer',
    action: 'articles.add',
    reads: true,
    input: (desk) => ({ ...inCase(desk), pasted: [{ text: newText }] }),
  },
  'articles.add': {
    who: 'reviewer',
    action: 'articles.add',
    input: (desk) => ({
      ...inCase(desk),
      articles: [
        { text: newText, label: 'Ledger', headline: 'Encircled', byline: 'A. Writer', outlet: 'The Ledger' },
      ],
    }),
  },
  'articles.get': { who: 'observer', action: 'articles.view', input: onArticle },
  'articles.update': {
    who: 'reviewer',
    action: 'articles.edit',
    input: (desk) => ({
      ...onArticle(desk),
      version: 1,
      label: 'Post',
      headline: 'Encircled',
      byline: 'A. Writer',
      outlet: 'The Post',
    }),
  },
  'articles.setPosition': {
    who: 'reviewer',
    action: 'articles.edit',
    input: (desk) => ({ ...onArticle(desk), position: 1 }),
  },
  'articles.remove': {
    who: 'editor',
    action: 'articles.remove',
    input: (desk) => ({ ...onArticle(desk), version: 1, removed: true }),
  },
  'articles.setParts': {
    who: 'reviewer',
    action: 'articles.editParts',
    input: (desk) => ({
      ...onArticle(desk),
      revisionId: desk.article.revisionId,
      version: 1,
      parts: [{ kind: 'headline', start: 0, end: desk.article.text.length }],
    }),
  },
  'articles.addRevision': {
    who: 'reviewer',
    action: 'articles.addRevision',
    input: (desk) => ({ ...onArticle(desk), text: newText }),
  },
  'articles.listUnconfirmed': { who: 'observer', action: 'articles.view', input: onArticle },
  'articles.confirmAnchor': {
    who: 'reviewer',
    action: 'articles.confirmAnchors',
    input: (desk) => ({
      ...workspace(desk),
      passageId: desk.unconfirmedPassageId,
      version: 1,
      place: { start: 26, end: 51 },
    }),
  },
  'articles.setProgress': {
    who: 'reviewer',
    action: 'progress.set',
    input: (desk) => ({
      ...onArticle(desk),
      revisionId: desk.article.revisionId,
      status: 'begun',
      position: 3,
    }),
  },
  'articles.find': {
    who: 'observer',
    action: 'articles.view',
    input: (desk) => ({ ...inCase(desk), query: 'encircl, talks', claimId: desk.claim.id }),
  },
  'passages.listForArticle': { who: 'observer', action: 'passages.view', input: onArticle },
  'passages.propose': {
    who: 'reviewer',
    action: 'passages.create',
    reads: true,
    input: (desk) => ({ ...onArticle(desk), revisionId: desk.article.revisionId, start: 0, end: 25 }),
  },
  'passages.create': {
    who: 'reviewer',
    action: 'passages.create',
    input: (desk) => ({
      ...onClaim(desk),
      articleId: desk.article.articleId,
      revisionId: desk.article.revisionId,
      start: 0,
      end: 25,
      voice: 'named',
      speaker: 'A spokesman',
      polarity: 'affirms',
      verb: 'said',
    }),
  },
  'passages.update': {
    who: 'reviewer',
    others: 'editor',
    action: 'passages.edit',
    belongsTo: 'ines',
    input: (desk) => ({
      ...workspace(desk),
      passageId: desk.passageId,
      version: 1,
      claimId: desk.otherClaim.id,
      place: { start: 0, end: 10 },
      voice: 'named',
      speaker: 'A spokesman',
      verb: 'said',
    }),
  },
  'passages.remove': {
    who: 'reviewer',
    others: 'editor',
    action: 'passages.remove',
    belongsTo: 'ines',
    input: (desk) => ({ ...workspace(desk), passageId: desk.passageId, version: 1, removed: true }),
  },
};
