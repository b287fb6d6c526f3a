'use client';

import { Alert, Stack, Text } from '@mantine/core';
import { IconEyeOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/client/api';
import type { ClaimRow } from '@/lib/contract/claims';
import type { Course } from '@/lib/contract/stages';
import { ClaimSection } from '../claims/claim-section';
import { useWorkspace } from '../shell/use-workspace';
import { QueryView } from '../ui/query-view';
import { When } from '../ui/when';
import { CourseMenu } from './course-menu';
import { CourseStage } from './course-stage';
import { coldReadWords, listHidden, stageWords } from './stage-words';

/** The stages of a claim that follows a protocol: who is in each, what is hidden, and the steps one may take. */
export function CourseSection({ claim }: { claim: ClaimRow }) {
  const { slug } = useWorkspace();
  const query = useQuery(api.stages.forClaim.queryOptions({ input: { workspace: slug, claimId: claim.id } }));
  return (
    <ClaimSection title="Stages" actions={query.data && <CourseMenu claim={claim} course={query.data} />}>
      <QueryView query={query}>
        {(course) => (
          <Stack gap="sm">
            {course.stages.map((stage) => (
              <CourseStage key={stage.kind} claim={claim} stage={stage} holders={course.holders} />
            ))}
            {course.hides && (
              <Alert variant="light" color="gray" icon={<IconEyeOff size={16} />} p="xs">
                <Text size="xs">
                  {course.cold
                    ? 'You read cold: judge from the evidence alone. Who gave it, and all else about the claim, is hidden until you submit.'
                    : `Hidden from you until you submit: others’ ${listHidden(course.hides)}.`}
                </Text>
              </Alert>
            )}
            {course.coldRead && (
              <Text size="sm">
                Evidence: <b>{coldReadWords[course.coldRead].label}</b>.{' '}
                <Text span c="dimmed">
                  {coldReadWords[course.coldRead].says}
                </Text>
              </Text>
            )}
            <Moves moves={course.moves} />
          </Stack>
        )}
      </QueryView>
    </ClaimSection>
  );
}

const moveWords: Record<Course['moves'][number]['kind'], string> = {
  skip: 'ended early',
  ask_again: 'one more opinion',
  open: 'opened to all',
  exception: 'exception',
};

function Moves({ moves }: { moves: Course['moves'] }) {
  if (moves.length === 0) return null;
  return (
    <Stack gap={4} component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
      {moves.map(({ id, kind, stage, user, reason, by, createdAt }) => (
        <Text component="li" size="xs" key={id} style={{ overflowWrap: 'anywhere' }}>
          <b>
            {stageWords[stage]}: {moveWords[kind]}
            {user && ` for ${user.name}`}
          </b>{' '}
          “{reason}”{' '}
          <Text span c="dimmed">
            {by.name}, <When at={createdAt} />
          </Text>
        </Text>
      ))}
    </Stack>
  );
}
