'use client';

import { Alert, Badge, Button, Group, Modal, Paper, Stack, Text } from '@mantine/core';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { ClaimRow } from '@/lib/contract/claims';
import type { Evidence } from '@/lib/contract/evidence';
import { RichText } from '../editor/rich-text';
import { useWorkspace } from '../shell/use-workspace';
import { Discuss } from '../talk/discuss';
import { useLocalTime } from '../ui/use-local-time';
import { VisitMark } from '../visits/visit-mark';
import { readAnswer } from './answer-document';
import { ContactForm } from './contact-form';
import { ContactLog } from './contact-log';
import classes from './evidence-card.module.css';
import { EvidenceForm } from './evidence-form';
import { EvidenceMenu } from './evidence-menu';
import { EvidenceSource } from './evidence-source';
import { stanceWords } from './stance-words';
import { useEvidenceWrites } from './use-evidence-writes';
import { WithdrawEvidence } from './withdraw-evidence';

export type EvidenceDialog = 'edit' | 'contact' | 'withdraw';

const titles: Record<EvidenceDialog, string> = {
  edit: 'Edit evidence',
  contact: 'Log a contact',
  withdraw: 'Withdraw evidence',
};

/** One piece of evidence as a claim uses it. */
export function EvidenceCard({ evidence, claim }: { evidence: Evidence; claim: ClaimRow }) {
  const { slug } = useWorkspace();
  const { restore } = useEvidenceWrites();
  const [dialog, setDialog] = useState<EvidenceDialog | null>(null);
  const [shown, setShown] = useState<EvidenceDialog>('edit');
  const open = (next: EvidenceDialog) => {
    setShown(next);
    setDialog(next);
  };
  const close = () => setDialog(null);
  const stance = evidence.links.find(({ claimId }) => claimId === claim.id)?.stance;
  const also = evidence.links.filter(({ claimId }) => claimId !== claim.id);
  const isWithdrawn = evidence.withdrawnAt !== null;
  return (
    <Paper
      withBorder
      p="md"
      component="article"
      className={classes.card}
      data-withdrawn={isWithdrawn || undefined}
    >
      <Stack gap="xs">
        <Group justify="space-between" wrap="nowrap" align="flex-start" gap="xs">
          <Group gap={8} align="baseline">
            {stance && (
              <Badge variant="default" tt="none" fw={600} className={classes.stance} data-stance={stance}>
                {stanceWords[stance]}
              </Badge>
            )}
            <Text fw={600} className={classes.question} dir="auto">
              {evidence.question}
            </Text>
            <VisitMark id={evidence.id} />
          </Group>
          {!isWithdrawn && stance && (
            <EvidenceMenu evidence={evidence} claimId={claim.id} stance={stance} onOpen={open} />
          )}
        </Group>
        {evidence.answer ? (
          <RichText value={readAnswer(evidence.answer)} />
        ) : (
          <Waiting evidence={evidence} onAnswer={isWithdrawn ? undefined : () => open('edit')} />
        )}
        {evidence.quote !== '' && (
          <blockquote className={classes.quote} dir="auto">
            {evidence.quote}
          </blockquote>
        )}
        <EvidenceSource evidence={evidence} />
        <ContactLog evidence={evidence} />
        {evidence.warnings.map((warning) => (
          <Alert key={warning} color="orange" p="xs" variant="light">
            {warning}
          </Alert>
        ))}
        {also.length > 0 && (
          <Text size="xs" c="dimmed">
            Also serves {also.map(({ claimNumber }) => `claim ${claimNumber}`).join(', ')}
          </Text>
        )}
        {!isWithdrawn && stance && (
          <Group>
            <Discuss
              claimId={claim.id}
              place={{ kind: 'evidence', evidenceId: evidence.id }}
              about={evidence.question}
            />
          </Group>
        )}
        {isWithdrawn && (
          <Group gap="xs">
            <Text size="sm" c="dimmed">
              Withdrawn: {evidence.withdrawnReason}
            </Text>
            {evidence.can['evidence.withdraw'] && (
              <Button
                size="compact-xs"
                variant="default"
                onClick={() =>
                  restore.mutate({ workspace: slug, evidenceId: evidence.id, version: evidence.version })
                }
              >
                Restore
              </Button>
            )}
          </Group>
        )}
      </Stack>
      <Modal opened={dialog !== null} onClose={close} title={titles[shown]} size="lg">
        {shown === 'edit' && (
          <EvidenceForm caseId={evidence.caseId} claimId={claim.id} existing={evidence} onDone={close} />
        )}
        {shown === 'contact' && <ContactForm evidenceId={evidence.id} onDone={close} />}
        {shown === 'withdraw' && <WithdrawEvidence evidence={evidence} onDone={close} />}
      </Modal>
    </Paper>
  );
}

function Waiting({ evidence, onAnswer }: { evidence: Evidence; onAnswer?: () => void }) {
  const { owner, dueAt, can } = evidence;
  const toLocal = useLocalTime();
  const overdue = dueAt !== null && dayjs(dueAt).isBefore(dayjs());
  return (
    <Group gap={10}>
      <Text size="sm" c="dimmed">
        {owner ? `Waits for ${owner.name}` : 'Waits for somebody'}
        {dueAt && `, due ${toLocal(dueAt).format('D MMMM')}`}
      </Text>
      {overdue && (
        <Badge color="red" variant="light" tt="none">
          Overdue
        </Badge>
      )}
      {onAnswer && can['evidence.edit'] && (
        <Button size="compact-xs" variant="default" onClick={onAnswer}>
          Answer
        </Button>
      )}
    </Group>
  );
}
