'use client';

import { ActionIcon, Menu, Modal } from '@mantine/core';
import {
  IconArrowMerge,
  IconArrowsSplit,
  IconDots,
  IconEye,
  IconEyeOff,
  IconPencil,
  IconStairs,
  IconTrash,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '@/lib/client/api';
import type { ClaimRow } from '@/lib/contract/claims';
import { useWorkspace } from '../shell/use-workspace';
import { ClaimProtocol } from '../stages/claim-protocol';
import { ClaimForm } from './claim-form';
import { MergeClaim } from './merge-claim';
import { SplitClaim } from './split-claim';
import { useClaimWrites } from './use-claim-writes';
import { WithdrawClaim } from './withdraw-claim';

type Dialog = 'edit' | 'protocol' | 'merge' | 'split' | 'withdraw';

const titles: Record<Dialog, string> = {
  edit: 'Edit the claim',
  protocol: 'How this claim is reviewed',
  merge: 'Merge into another claim',
  split: 'Split off a new claim',
  withdraw: 'Withdraw the claim',
};

/** What can be done with a claim as a whole. */
export function ClaimMenu({ claim }: { claim: ClaimRow }) {
  const { slug } = useWorkspace();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  // The last one stays in the dialog while that fades away.
  const [shown, setShown] = useState<Dialog>('edit');
  const { setStage } = useClaimWrites();
  const home = useQuery(api.cases.get.queryOptions({ input: { workspace: slug, caseId: claim.caseId } }));
  const open = (next: Dialog) => {
    setShown(next);
    setDialog(next);
  };
  const close = () => setDialog(null);
  const { can, status, stage, decision, followsProtocol } = claim;
  if (status === 'withdrawn' || status === 'merged' || !can['claims.edit']) return null;
  // What somebody has begun with keeps its protocol; claims of a training case have none.
  const mayChoose =
    can['claims.setStage'] === true &&
    (status === 'proposed' || status === 'open') &&
    home.data?.training === false;
  const otherStage = stage === 'open' ? 'independent' : 'open';
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size="lg" aria-label="More about this claim">
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={15} aria-hidden />} onClick={() => open('edit')}>
            Date, kind, topics, details
          </Menu.Item>
          {mayChoose && (
            <Menu.Item leftSection={<IconStairs size={15} aria-hidden />} onClick={() => open('protocol')}>
              How it is reviewed
            </Menu.Item>
          )}
          {can['claims.setStage'] && !followsProtocol && (
            <Menu.Item
              leftSection={
                stage === 'open' ? <IconEyeOff size={15} aria-hidden /> : <IconEye size={15} aria-hidden />
              }
              onClick={() =>
                setStage.mutate({
                  workspace: slug,
                  claimId: claim.id,
                  version: claim.version,
                  stage: otherStage,
                })
              }
            >
              {stage === 'open' ? 'Make verdicts independent' : 'Open all verdicts'}
            </Menu.Item>
          )}
          {can['claims.merge'] && (
            <Menu.Item
              leftSection={<IconArrowMerge size={15} aria-hidden />}
              disabled={decision !== null}
              onClick={() => open('merge')}
            >
              Merge into another claim
            </Menu.Item>
          )}
          {can['claims.split'] && (
            <Menu.Item
              leftSection={<IconArrowsSplit size={15} aria-hidden />}
              disabled={decision !== null}
              onClick={() => open('split')}
            >
              Split off a new claim
            </Menu.Item>
          )}
          {can['claims.withdraw'] && (
            <Menu.Item
              leftSection={<IconTrash size={15} aria-hidden />}
              disabled={decision !== null}
              onClick={() => open('withdraw')}
            >
              Withdraw
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <Modal opened={dialog !== null} onClose={close} title={titles[shown]} size="lg">
        {shown === 'edit' && <ClaimForm caseId={claim.caseId} existing={claim} onDone={close} />}
        {shown === 'protocol' && <ClaimProtocol claim={claim} onDone={close} />}
        {shown === 'merge' && <MergeClaim claim={claim} onDone={close} />}
        {shown === 'split' && <SplitClaim claim={claim} onDone={close} />}
        {shown === 'withdraw' && <WithdrawClaim claim={claim} onDone={close} />}
      </Modal>
    </>
  );
}
