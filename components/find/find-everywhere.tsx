'use client';

import { useDisclosure } from '@mantine/hooks';
import { useParams } from 'next/navigation';
import { useKeys } from '../keys/use-keys';
import { FindPanel } from './find-panel';

/** Ctrl/Cmd Shift F on every screen of a case. */
export function FindEverywhere() {
  const { caseId, claimId } = useParams<{ caseId?: string; claimId?: string }>();
  const [opened, { open, close }] = useDisclosure(false);
  useKeys({ 'find.inArticles': open });
  if (caseId === undefined) return null;
  return <FindPanel caseId={caseId} claimId={claimId} opened={opened} onClose={close} />;
}
