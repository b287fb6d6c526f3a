'use client';

import { Button, Collapse, Group, MultiSelect, NumberInput, Stack, Switch } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/client/api';
import { listReviewers } from '../assignments/list-reviewers';
import { useWorkspace } from '../shell/use-workspace';
import { type Field, FieldChoice } from './field-choice';

export interface Rules {
  userIds: string[];
  reviewersPerClaim: number;
  of: Field;
  only: (Field & { userId: string })[];
  overlap: { percent: number; seed: number } | null;
}

interface Props {
  caseId: string;
  rules: Rules;
  onChange: (changed: Partial<Rules>) => void;
}

/** By which rules a plan is made: among whom, which claims, and how many of them are checked twice. */
export function PlanRules({ caseId, rules, onChange }: Props) {
  const { slug: workspace, people } = useWorkspace();
  const [limiting, { toggle }] = useDisclosure(false);
  const claims = useQuery(api.claims.list.queryOptions({ input: { workspace, caseId } }));
  const reviewers = listReviewers(people);
  const nameOf = (userId: string) => reviewers.find(({ id }) => id === userId)?.name ?? 'Somebody';
  const { userIds, reviewersPerClaim, of, only, overlap } = rules;
  const hasFree = claims.data?.some(({ followsProtocol }) => !followsProtocol) ?? true;
  return (
    <Stack gap="sm">
      <MultiSelect
        label="Among"
        data={reviewers.map(({ id, name }) => ({ value: id, label: name }))}
        value={userIds}
        onChange={(chosen) =>
          onChange({ userIds: chosen, only: only.filter(({ userId }) => chosen.includes(userId)) })
        }
        error={userIds.length === 0 ? 'Choose at least one person.' : undefined}
        data-autofocus
      />
      <FieldChoice
        caseId={caseId}
        label="Only claims of these outlets or topics"
        placeholder="All open claims"
        value={of}
        onChange={(field) => onChange({ of: field })}
      />
      <Group align="flex-end" gap="md">
        {hasFree && (
          <NumberInput
            label="Reviewers a claim"
            description="Where it follows no protocol"
            w={200}
            min={1}
            max={10}
            allowDecimal={false}
            clampBehavior="strict"
            value={reviewersPerClaim}
            onChange={(value) => onChange({ reviewersPerClaim: Math.max(1, Number(value)) })}
          />
        )}
        <Overlap overlap={overlap} onChange={(changed) => onChange({ overlap: changed })} />
      </Group>
      <Group>
        <Button size="compact-sm" variant="subtle" onClick={toggle} aria-expanded={limiting}>
          {limiting ? 'Do not show what each person takes' : 'Say who takes which outlets or topics'}
        </Button>
      </Group>
      <Collapse expanded={limiting}>
        <Stack gap="xs">
          {userIds.map((userId) => (
            <FieldChoice
              key={userId}
              caseId={caseId}
              label={`${nameOf(userId)} takes`}
              placeholder="Any claim"
              value={only.find((one) => one.userId === userId) ?? { outletIds: [], tags: [] }}
              onChange={(field) =>
                onChange({
                  only: [
                    ...only.filter((one) => one.userId !== userId),
                    ...(field.outletIds.length + field.tags.length > 0 ? [{ ...field, userId }] : []),
                  ],
                })
              }
            />
          ))}
        </Stack>
      </Collapse>
    </Stack>
  );
}

interface OverlapProps {
  overlap: Rules['overlap'];
  onChange: (overlap: Rules['overlap']) => void;
}

/** A share of the claims that is checked twice; the rest once. Drawn by a seed, so that the preview is what is applied. */
function Overlap({ overlap, onChange }: OverlapProps) {
  return (
    <Group align="flex-end" gap="sm">
      <Switch
        mb={8}
        label="Only a sample gets a second check"
        checked={overlap !== null}
        onChange={(event) => onChange(event.currentTarget.checked ? { percent: 20, seed: drawSeed() } : null)}
      />
      {overlap && (
        <>
          <NumberInput
            label="Share"
            w={90}
            min={1}
            max={100}
            suffix=" %"
            allowDecimal={false}
            clampBehavior="strict"
            value={overlap.percent}
            onChange={(percent) => onChange({ ...overlap, percent: Math.max(1, Number(percent)) })}
          />
          <Button variant="default" h={36} onClick={() => onChange({ ...overlap, seed: drawSeed() })}>
            Draw others
          </Button>
        </>
      )}
    </Group>
  );
}

function drawSeed(): number {
  return Math.floor(Math.random() * 2 ** 31);
}
