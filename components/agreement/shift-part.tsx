'use client';

import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import Link from 'next/link';
import type { ShiftAgreement } from '@/lib/contract/agreement';
import { useWorkspace } from '../shell/use-workspace';
import boxed from '../ui/boxed-list.module.css';
import { EmptyState } from '../ui/empty-state';
import { Folded } from '../ui/folded';
import { GivenRating } from '../verdicts/given-rating';
import { ClaimLinks } from './claim-links';
import { ClaimUnits } from './claim-units';
import { count, describeShift } from './describe-agreement';
import { FigureTable } from './figure-table';
import { Notices } from './notices';

/** How far talking moved the reviewers: counts and flows, then who moved on which claim. */
export function ShiftPart({ caseId, shift }: { caseId: string; shift: ShiftAgreement }) {
  const { claims, settled, unsettled, before, after, flows, leftOut } = shift;
  const [main, ...rest] = describeShift(shift);
  const links = (claimIds: string[], words: string) => (
    <ClaimLinks caseId={caseId} claims={claims} claimIds={claimIds}>
      {words}
    </ClaimLinks>
  );
  const renderUnits = (units: ShiftAgreement['before'][number]['units']) => (
    <ClaimUnits caseId={caseId} units={units} claims={claims} />
  );
  if (shift.moves.length + shift.stayed === 0) {
    return (
      <Stack gap="md">
        <Notices {...shift} />
        <EmptyState title="Nothing to compare yet">{main}</EmptyState>
      </Stack>
    );
  }
  return (
    <Stack gap="xl">
      <Stack gap="xs">
        <Text fz={17} maw={640}>
          {[main, ...rest].join(' ')}
        </Text>
        {before[0] && after[0] && (
          <Text size="sm" component="div">
            Before: {renderUnits(before[0].units)}
            <br />
            Now: {renderUnits(after[0].units)}
          </Text>
        )}
        {settled.length + unsettled.length > 0 && (
          <Text size="sm" component="div">
            {links(settled, `${settled.length} settled`)} ·{' '}
            {links(unsettled, `${unsettled.length} came apart`)}
          </Text>
        )}
        {leftOut.length > 0 && (
          <Text size="sm" c="dimmed" component="div">
            {links(
              leftOut.map(({ claimId }) => claimId),
              count(leftOut.length, 'verdict'),
            )}{' '}
            by people who had seen others’ before {leftOut.length === 1 ? 'is' : 'are'} left out.
          </Text>
        )}
        <Notices {...shift} />
        <Folded label="Coefficients before and now">
          <Text size="sm" fw={600}>
            Before
          </Text>
          <FigureTable groups={before} unit="claim" renderUnits={renderUnits} />
          <Text size="sm" fw={600}>
            Now
          </Text>
          <FigureTable groups={after} unit="claim" renderUnits={renderUnits} />
        </Folded>
      </Stack>
      {flows.length > 0 && (
        <Stack gap="xs" component="section" aria-label="From what to what">
          <Title order={2} fz={15}>
            From what to what
          </Title>
          <ul className={boxed.list}>
            {flows.map(({ from, to, count: times, claimIds }) => (
              <li key={`${from} ${to}`} className={boxed.row}>
                <Group gap="xs">
                  <GivenRating scaleId={shift.scaleId} rating={from} />
                  <IconArrowRight size={14} aria-label="to" />
                  <GivenRating scaleId={shift.scaleId} rating={to} />
                  <Text size="sm">{links(claimIds, count(times, 'verdict'))}</Text>
                </Group>
              </li>
            ))}
          </ul>
        </Stack>
      )}
      <Moves caseId={caseId} shift={shift} />
    </Stack>
  );
}

/** Who moved on which claim, and whom they joined. */
export function Moves({ caseId, shift }: { caseId: string; shift: ShiftAgreement }) {
  const { slug } = useWorkspace();
  const { moves, claims, people, scaleId } = shift;
  if (moves.length === 0) return null;
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? 'Somebody';
  const moved = claims.filter(({ claimId }) => moves.some((move) => move.claimId === claimId));
  return (
    <Stack gap="xs" component="section" aria-label="Who moved">
      <Title order={2} fz={15}>
        Who moved
      </Title>
      <ul className={boxed.list}>
        {moved.map(({ claimId, number, statement }) => (
          <li key={claimId} className={boxed.row}>
            <Anchor
              component={Link}
              href={`/w/${slug}/cases/${caseId}/claims/${claimId}`}
              c="inherit"
              fw={600}
              size="sm"
              dir="auto"
            >
              {number}. {statement}
            </Anchor>
            {moves
              .filter((move) => move.claimId === claimId)
              .map(({ userId, from, to, joined }) => (
                <Group key={userId} gap="xs" mt={6}>
                  <Text size="sm">{nameOf(userId)}</Text>
                  <GivenRating scaleId={scaleId} rating={from} />
                  <IconArrowRight size={14} aria-label="to" />
                  <GivenRating scaleId={scaleId} rating={to} />
                  <Text size="sm" c="dimmed">
                    {joined.length === 0
                      ? 'which nobody had said'
                      : `as ${new Intl.ListFormat('en').format(joined.map(nameOf))} had said`}
                  </Text>
                </Group>
              ))}
          </li>
        ))}
      </ul>
    </Stack>
  );
}
