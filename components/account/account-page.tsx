'use client';

import { Anchor, Button, Stack, Text, Title } from '@mantine/core';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { api } from '@/lib/client/api';
import { signOut } from '@/lib/client/sign-in';
import { KeysSettings } from '../keys/keys-settings';
import { PlainBar } from '../people/plain-bar';
import { Page } from '../ui/page';
import { showError } from '../ui/show-error';
import { NameForm } from './name-form';
import { PasswordForm } from './password-form';
import { SessionList } from './session-list';

/** One's own account, whatever desks one works at. */
export function AccountPage() {
  const { data: viewer } = useSuspenseQuery(api.viewer.get.queryOptions());
  const leave = useMutation({ mutationFn: signOut, onError: showError });
  if (!viewer) return null;
  return (
    <>
      <PlainBar />
      <main>
        <Page
          title="Account"
          size="sm"
          aside={
            <Text c="dimmed" size="sm">
              {viewer.email}
            </Text>
          }
          actions={
            <Button
              variant="default"
              loading={leave.isPending || leave.isSuccess}
              onClick={() => leave.mutate()}
            >
              Sign out
            </Button>
          }
        >
          <Section title="Desks">
            {viewer.workspaces.length === 0 && (
              <Text size="sm" c="dimmed">
                You do not belong to a desk. Ask an owner of yours for an invitation, and open its link here.
              </Text>
            )}
            {viewer.workspaces.map(({ slug, name, role }) => (
              <Text key={slug} size="sm">
                <Anchor component={Link} href={`/w/${slug}`} fw={600} underline="always">
                  {name}
                </Anchor>{' '}
                as {role}
              </Text>
            ))}
          </Section>
          <Section title="Name">
            <NameForm name={viewer.name} />
          </Section>
          <Section title="Password">
            <PasswordForm viewer={viewer} />
          </Section>
          <Section title="Where you are signed in">
            <SessionList />
          </Section>
          <Section title="Keys">
            <KeysSettings />
          </Section>
        </Page>
      </main>
    </>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Stack gap="sm" component="section" aria-label={title}>
      <Title order={2} fz={15}>
        {title}
      </Title>
      {children}
    </Stack>
  );
}
