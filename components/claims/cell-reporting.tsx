'use client';

import { Anchor, Collapse } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { CellJudgement } from '../verdicts/cell-judgement';

interface Props {
  claimId: string;
  articleId: string;
}

/** How an article reports the claim, apart from whether the claim is true: folded, since most cells need no word. */
export function CellReporting({ claimId, articleId }: Props) {
  const [opened, { toggle }] = useDisclosure(false);
  return (
    <div>
      <Anchor component="button" type="button" size="xs" onClick={toggle} aria-expanded={opened}>
        Reported accurately? Presented fairly?
      </Anchor>
      <Collapse expanded={opened} pt={8}>
        {opened && <CellJudgement claimId={claimId} articleId={articleId} />}
      </Collapse>
    </div>
  );
}
