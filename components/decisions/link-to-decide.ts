interface Place {
  caseId: string;
  claimId: string;
}

/** The page of a claim with the dialog open that decides it. */
export function linkToDecide(slug: string, { caseId, claimId }: Place): string {
  return `/w/${slug}/cases/${caseId}/claims/${claimId}?decide=true`;
}
