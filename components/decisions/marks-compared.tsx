'use client';

import { Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/client/api';
import type { ClaimRow } from '@/lib/contract/claims';
import type { Passage } from '@/lib/contract/passages';
import { compareMarks, type MarkDifference, type MarkedPlace } from '@/lib/domain/compare-marks';
import type { Protocol } from '@/lib/domain/protocol';
import { isCheck } from '@/lib/domain/stage';
import { describeVoice } from '@/lib/domain/voice';
import { MarkLinks } from '../agreement/mark-links';
import { useWorkspace } from '../shell/use-workspace';
import { Folded } from '../ui/folded';
import { QueryView } from '../ui/query-view';
import classes from './marks-compared.module.css';

/** Where the marks of those who marked a claim differ in the texts: for the desk that decides it. */
export function MarksCompared({ claim }: { claim: ClaimRow }) {
  const { slug: workspace } = useWorkspace();
  const across = useQuery(api.claims.across.queryOptions({ input: { workspace, claimId: claim.id } }));
  const course = useQuery(api.stages.forClaim.queryOptions({ input: { workspace, claimId: claim.id } }));
  const articles = useQuery(api.articles.list.queryOptions({ input: { workspace, caseId: claim.caseId } }));
  return (
    <QueryView query={across}>
      {(found) => {
        const { markers, places } = compareMarks(
          found.flatMap(({ passages }) =>
            passages
              .filter(({ confirmed }) => confirmed)
              .map((passage) => ({ ...passage, authorId: passage.author.id })),
          ),
          { apart: isMarkedApart(course.data?.protocol) },
        );
        if (markers.length < 2) return null;
        const differing = places.filter(({ differences }) => differences.length > 0);
        if (differing.length === 0) {
          return (
            <Text size="xs" c="dimmed">
              No two of the {markers.length} people who marked this claim read the same words differently.
            </Text>
          );
        }
        const names = new Map(
          places.flatMap(({ marks }) => marks.map(({ author }) => [author.id, author.name])),
        );
        return (
          <Folded label={`Where their marks differ: ${differing.length} of ${places.length} places`}>
            <ul className={classes.places}>
              {differing.map((place) => (
                <Place
                  key={place.marks[0]?.id}
                  caseId={claim.caseId}
                  label={articles.data?.find(({ id }) => id === place.articleId)?.label ?? ''}
                  place={place}
                  names={names}
                />
              ))}
            </ul>
          </Folded>
        );
      }}
    </QueryView>
  );
}

/** Under this protocol, does each reviewer mark without seeing the marks of the others? */
function isMarkedApart(protocol: Protocol | null | undefined): boolean {
  return (
    protocol?.stages.some(({ kind, hides }) => isCheck(kind) && kind !== 'cold_read' && hides.passages) ??
    false
  );
}

interface PlaceProps {
  caseId: string;
  label: string;
  place: MarkedPlace<Passage & { authorId: string }>;
  names: ReadonlyMap<string, string>;
}

const differenceWords: Record<MarkDifference, string> = {
  alone: 'not marked by all',
  polarity: 'another sense',
  voice: 'another voice',
  ends: 'other words',
};

function Place({ caseId, label, place: { articleId, marks, missing, differences }, names }: PlaceProps) {
  return (
    <li className={classes.place}>
      <Group justify="space-between" gap="xs">
        <Text size="xs" c="dimmed" dir="auto">
          {label} · {differences.map((difference) => differenceWords[difference]).join(', ')}
        </Text>
        <Text size="xs">
          <MarkLinks caseId={caseId} articleId={articleId} passageIds={marks.map(({ id }) => id)}>
            In the article
          </MarkLinks>
        </Text>
      </Group>
      <Stack gap={4}>
        {marks.map((mark) => (
          <Text key={mark.id} size="sm" className={classes.mark}>
            <b>{mark.author.name}</b>: {describeVoice(mark)},{' '}
            <Text span ff="var(--serif)" fz={15} dir="auto">
              “{mark.quote}”
            </Text>
          </Text>
        ))}
        {missing.length > 0 && (
          <Text size="sm" c="dimmed">
            Not marked by {missing.map((id) => names.get(id)).join(', ')}
          </Text>
        )}
      </Stack>
    </li>
  );
}
