'use client';

import { Avatar, Tooltip } from '@mantine/core';
import { useViewer } from '../shell/use-workspace';
import { usePresent } from './live-context';

interface Props {
  caseId?: string;
  articleId?: string;
  claimId?: string;
}

/** Faces of the others who are at the same place right now. Shows nothing when one is alone. */
export function PresentPeople({ caseId, articleId, claimId }: Props) {
  const viewer = useViewer();
  const here = usePresent().filter(
    (present) =>
      present.userId !== viewer.id &&
      (caseId === undefined || present.caseId === caseId) &&
      (articleId === undefined || present.articleId === articleId) &&
      (claimId === undefined || present.claimId === claimId),
  );
  const people = [...new Map(here.map((present) => [present.userId, present.name]))];
  if (people.length === 0) return null;
  return (
    <Avatar.Group aria-label={`Also here: ${people.map(([, name]) => name).join(', ')}`} role="group">
      {people.slice(0, 4).map(([userId, name]) => (
        <Tooltip key={userId} label={`${name} is here`}>
          <Avatar size={26} name={name} color="initials" />
        </Tooltip>
      ))}
      {people.length > 4 && <Avatar size={26}>+{people.length - 4}</Avatar>}
    </Avatar.Group>
  );
}
