'use client';

import { Anchor, Stack, Text } from '@mantine/core';
import Link from 'next/link';
import { useWorkspace } from '../shell/use-workspace';
import { ConflictCard } from './conflict-card';
import classes from './detail-wordings.module.css';
import type { DetailRow, WordingGroup } from './group-wordings';

interface Props {
  row: DetailRow;
  caseId: string;
  claimId: string;
  labelOf: (articleId: string) => string;
}

/** One detail of a claim: each way of putting it with its articles, and the differences that were found. */
export function DetailWordings({ row: { detail, groups, conflicts }, caseId, claimId, labelOf }: Props) {
  return (
    <div className={classes.detail}>
      <Text component="h3" className={classes.name}>
        {detail}
      </Text>
      <Stack gap={8} className={classes.wordings}>
        {groups.map((group) => (
          <Group key={group.key} group={group} caseId={caseId} labelOf={labelOf} />
        ))}
        {conflicts
          .filter(({ answer }) => answer?.answer !== 'rejected')
          .map((conflict) => (
            <ConflictCard
              key={conflict.key}
              caseId={caseId}
              claimId={claimId}
              conflict={conflict}
              labelOf={labelOf}
            />
          ))}
      </Stack>
    </div>
  );
}

interface GroupProps {
  group: WordingGroup;
  caseId: string;
  labelOf: (articleId: string) => string;
}

function Group({ group: { says, value, interval, places }, caseId, labelOf }: GroupProps) {
  const { slug } = useWorkspace();
  const isPlain = says.some((printed) => printed.toLowerCase() === value.toLowerCase());
  return (
    <div className={classes.group}>
      <div>
        {says.length === 0 ? (
          <Text size="sm" c="dimmed" fs="italic">
            {value}
          </Text>
        ) : (
          <span className={classes.says} dir="auto">
            {says.map((printed) => `“${printed}”`).join(' · ')}
          </span>
        )}
        {interval ? (
          <Text size="xs" c="dimmed">
            {interval.words}
            {interval.basis.words && ` (${interval.basis.words})`}
          </Text>
        ) : (
          says.length > 0 &&
          !isPlain && (
            <Text size="xs" c="dimmed">
              {value}
            </Text>
          )
        )}
      </div>
      <ul className={classes.places}>
        {places.map(({ articleId, passageId }) => (
          <li key={passageId}>
            <Anchor
              component={Link}
              href={`/w/${slug}/cases/${caseId}/articles/${articleId}?passage=${passageId}`}
              size="xs"
            >
              {labelOf(articleId)}
            </Anchor>
          </li>
        ))}
      </ul>
    </div>
  );
}
