import type { FullDesk } from '@/tests/support/build-full-desk';

// Inputs that say nothing but where.

export const workspace = ({ slug }: FullDesk) => ({ workspace: slug });
export const inCase = ({ slug, caseId }: FullDesk) => ({ workspace: slug, caseId });
export const onArticle = ({ slug, article }: FullDesk) => ({ workspace: slug, articleId: article.articleId });
export const onClaim = ({ slug, claim }: FullDesk) => ({ workspace: slug, claimId: claim.id });
export const onEvidence = ({ slug, evidenceId }: FullDesk) => ({ workspace: slug, evidenceId });
export const onTalks = ({ slug, judgedClaim, article: { articleId, revisionId } }: FullDesk) => ({
  workspace: slug,
  claimId: judgedClaim.id,
  articleId,
  revisionId,
  start: 52,
  end: 64,
});
export const nothing = () => undefined;
