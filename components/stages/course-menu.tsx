'use client';

import { ActionIcon, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import type { ClaimRow } from '@/lib/contract/claims';
import type { Course } from '@/lib/contract/stages';
import { type CheckStageKind, isCheck } from '@/lib/domain/stage';
import { CannotJudge } from '../interests/cannot-judge';
import { useWorkspace } from '../shell/use-workspace';
import { ReasonDialog } from './reason-dialog';
import { stageWords } from './stage-words';
import { useStageWrites } from './use-stage-writes';

type Step = { kind: 'skip' | 'ask_again'; stage: CheckStageKind } | { kind: 'open' };

/** Steps that change the course of a claim; each asks for its reason. */
export function CourseMenu({ claim, course }: { claim: ClaimRow; course: Course }) {
  const { slug: workspace, can } = useWorkspace();
  const [declining, decline] = useDisclosure(false);
  const [step, setStep] = useState<Step | null>(null);
  const writes = useStageWrites();
  const blind = course.hides !== null;
  const decided = claim.decision !== null;
  const checks = course.stages.flatMap(({ kind, state }) => (isCheck(kind) ? [{ kind, state }] : []));
  const maySkip = course.can['stages.skip'] && !blind && !decided;
  const mayAsk = course.can['stages.askAgain'] && !blind && !decided;
  const mayOpen = claim.can['claims.setStage'] && !blind && claim.stage !== 'open';
  const waiting = checks.filter(({ state }) => state === 'waiting');
  const mayDecline = can['assignments.take'] === true && !decided && claim.ownRating === null;
  if (!(maySkip && waiting.length > 0) && !mayAsk && !mayOpen && !mayDecline) return null;
  const write =
    step === null
      ? null
      : step.kind === 'skip'
        ? writes.skip
        : step.kind === 'open'
          ? writes.open
          : writes.askAgain;
  const close = () => {
    setStep(null);
    write?.reset();
  };
  const confirm = (reason: string) => {
    const about = { workspace, claimId: claim.id, version: claim.version, reason };
    const done = { onSuccess: () => setStep(null) };
    if (step?.kind === 'open') writes.open.mutate({ ...about, stage: 'open' }, done);
    if (step?.kind === 'skip') writes.skip.mutate({ ...about, stage: step.stage }, done);
    if (step?.kind === 'ask_again') writes.askAgain.mutate({ ...about, stage: step.stage }, done);
  };
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label="Steps in the course of this claim">
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {mayAsk &&
            checks.map(({ kind }) => (
              <Menu.Item key={kind} onClick={() => setStep({ kind: 'ask_again', stage: kind })}>
                Ask for one more: {stageWords[kind].toLowerCase()}
              </Menu.Item>
            ))}
          {maySkip &&
            waiting.map(({ kind }) => (
              <Menu.Item key={kind} onClick={() => setStep({ kind: 'skip', stage: kind })}>
                End early: {stageWords[kind].toLowerCase()}
              </Menu.Item>
            ))}
          {mayOpen && <Menu.Item onClick={() => setStep({ kind: 'open' })}>Open to all now</Menu.Item>}
          {mayDecline && <Menu.Item onClick={decline.open}>I cannot judge this claim</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      {declining && <CannotJudge claim={claim} onClose={decline.close} />}
      {step && (
        <ReasonDialog
          opened
          title={titleOf(step)}
          confirm={step.kind === 'skip' ? 'End it' : step.kind === 'open' ? 'Open it' : 'Ask'}
          busy={write?.isPending ?? false}
          error={write?.error ?? null}
          onConfirm={confirm}
          onClose={close}
        >
          {describe(step)}
        </ReasonDialog>
      )}
    </>
  );
}

function titleOf(step: Step): string {
  if (step.kind === 'open') return 'Open to all now';
  const stage = stageWords[step.stage].toLowerCase();
  return step.kind === 'skip' ? `End the ${stage} early` : `One more for the ${stage}`;
}

function describe(step: Step): string {
  switch (step.kind) {
    case 'open':
      return 'Everybody sees all verdicts and work on this claim from now on. This cannot be undone.';
    case 'skip':
      return 'The claim goes on without the verdicts that are missing in this stage.';
    case 'ask_again':
      return 'One more person judges in this stage before the desk decides.';
  }
}
