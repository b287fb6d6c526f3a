'use client';

import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { Evidence } from '@/lib/contract/evidence';
import type { EvidenceDialog } from './evidence-card';
import { type Stance, stanceWords } from './stance-words';
import { useEvidenceWrites } from './use-evidence-writes';

interface Props {
  evidence: Evidence;
  claimId: string;
  stance: Stance;
  onOpen: (dialog: EvidenceDialog) => void;
}

/** What can be done with a piece of evidence from a claim that uses it. */
export function EvidenceMenu({ evidence, claimId, stance, onOpen }: Props) {
  const { setStance, stopUsing } = useEvidenceWrites();
  const { id, can } = evidence;
  if (!can['evidence.edit']) return null;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={`More about “${evidence.question}”`}>
          <IconDots size={17} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onOpen('edit')}>Edit</Menu.Item>
        <Menu.Item onClick={() => onOpen('contact')}>Log a contact</Menu.Item>
        <Menu.Label>For this claim it is</Menu.Label>
        {(Object.keys(stanceWords) as Stance[]).map((key) => (
          <Menu.Item
            key={key}
            fw={key === stance ? 600 : undefined}
            aria-current={key === stance ? 'true' : undefined}
            onClick={() => setStance(id, claimId, key)}
          >
            {stanceWords[key]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        {can['evidence.unlink'] && (
          <Menu.Item onClick={() => stopUsing(id, claimId, stance)}>
            No longer use it for this claim
          </Menu.Item>
        )}
        {can['evidence.withdraw'] && <Menu.Item onClick={() => onOpen('withdraw')}>Withdraw</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}
