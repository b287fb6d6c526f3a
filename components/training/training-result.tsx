import { Stack } from '@mantine/core';
import type { TrainingResult as Result } from '@/lib/contract/training';
import { ClaimUnits } from '../agreement/claim-units';
import { FigureTable } from '../agreement/figure-table';
import { Folded } from '../ui/folded';
import { TrainingClaims } from './training-claims';

interface Props {
  caseId: string;
  result: Result;
  /** Whose result it is; one's own when left out. */
  name?: string;
}

/** Where somebody agrees with the key and where not, claim by claim; coefficients for those who want them. */
export function TrainingResult({ caseId, result, name }: Props) {
  const { claims, answered, group } = result;
  const lists = [
    { title: 'Differ', claims: claims.filter(({ agrees }) => agrees === false) },
    { title: 'Agree', claims: claims.filter(({ agrees }) => agrees === true) },
    { title: name ? 'Not judged yet' : 'To judge', claims: claims.filter(({ answer }) => answer === null) },
  ];
  return (
    <Stack gap="xl">
      {answered > 0 && (
        <Folded label="Coefficients">
          <FigureTable
            groups={[group]}
            unit="claim"
            renderUnits={(units) => <ClaimUnits caseId={caseId} units={units} claims={claims} />}
          />
        </Folded>
      )}
      {lists.map((list) => (
        <TrainingClaims key={list.title} caseId={caseId} name={name} {...list} />
      ))}
    </Stack>
  );
}
