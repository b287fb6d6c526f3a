'use client';

import { ActionIcon, Badge, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { Evidence } from '@/lib/contract/evidence';
import { useLocalTime } from '../ui/use-local-time';
import { ContactForm } from './contact-form';
import classes from './contact-log.module.css';
import { useEvidenceWrites } from './use-evidence-writes';

type Contact = Evidence['contacts'][number];

/** Whom the desk asked, when, until when, and what came back. */
export function ContactLog({ evidence }: { evidence: Evidence }) {
  const toLocal = useLocalTime();
  const [answering, setAnswering] = useState<Contact | null>(null);
  const { removeContact } = useEvidenceWrites();
  const mayEdit = Boolean(evidence.can['evidence.edit']) && evidence.withdrawnAt === null;
  if (evidence.contacts.length === 0) return null;
  return (
    <Stack gap={6} component="ul" className={classes.log} aria-label="Contact log">
      {evidence.contacts.map((contact) => (
        <li key={contact.id}>
          <Group gap={8} wrap="nowrap" align="flex-start" justify="space-between">
            <Text size="sm">
              Asked <b>{contact.whom}</b>
              {contact.channel && ` by ${contact.channel}`} on{' '}
              {toLocal(contact.askedAt).format('D MMMM YYYY, HH:mm')}
              {contact.deadlineAt && `, until ${toLocal(contact.deadlineAt).format('D MMMM, HH:mm')}`}
            </Text>
            {mayEdit && (
              <Group gap={4} wrap="nowrap">
                <Button size="compact-xs" variant="default" onClick={() => setAnswering(contact)}>
                  {contact.repliedAt ? 'Edit' : 'Log the reply'}
                </Button>
                <ActionIcon
                  size="sm"
                  variant="subtle"
                  color="gray"
                  aria-label={`Remove the line about ${contact.whom}`}
                  onClick={() => removeContact(contact.id, contact.version)}
                >
                  <IconX size={14} aria-hidden />
                </ActionIcon>
              </Group>
            )}
          </Group>
          <Reply contact={contact} />
        </li>
      ))}
      <Modal opened={answering !== null} onClose={() => setAnswering(null)} title="Contact" size="lg">
        {answering && (
          <ContactForm evidenceId={evidence.id} existing={answering} onDone={() => setAnswering(null)} />
        )}
      </Modal>
    </Stack>
  );
}

function Reply({ contact: { reply, repliedAt, deadlineAt } }: { contact: Contact }) {
  const toLocal = useLocalTime();
  if (repliedAt !== null) {
    return (
      <Text size="sm" className={classes.reply} dir="auto">
        {reply || 'Replied.'}{' '}
        <Text span size="xs" c="dimmed">
          {toLocal(repliedAt).format('D MMMM, HH:mm')}
        </Text>
      </Text>
    );
  }
  const late = deadlineAt !== null && dayjs(deadlineAt).isBefore(dayjs());
  return (
    <Badge variant="light" color={late ? 'red' : 'gray'} tt="none" mt={2}>
      {late ? 'No reply by the deadline' : 'No reply yet'}
    </Badge>
  );
}
