'use client';

import { Badge, Button, Group, Menu, Modal, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import Link from 'next/link';
import { api } from '@/lib/client/api';
import { formatPartialDate } from '@/lib/domain/partial-date';
import { OriginTally } from '../compare/origin-tally';
import { FindingList } from '../findings/finding-list';
import { PresentPeople } from '../live/present-people';
import { useWorkspace } from '../shell/use-workspace';
import { ProtocolDialog } from '../stages/protocol-dialog';
import { SharedStatements } from '../suggestions/shared-statements';
import { Page } from '../ui/page';
import { QueryView } from '../ui/query-view';
import { showError } from '../ui/show-error';
import { showUndo } from '../ui/show-undo';
import { SinceVisit } from '../visits/since-visit';
import { CaseArticles } from './case-articles';
import { CaseAttention } from './case-attention';
import { CaseClaims } from './case-claims';
import { CaseForm } from './case-form';
import { CaseSuggestions } from './case-suggestions';

/** A case at a glance: its articles, its claims, and what needs somebody. */
export function CasePage({ caseId }: { caseId: string }) {
  const { slug } = useWorkspace();
  const queryClient = useQueryClient();
  const query = useQuery(api.cases.get.queryOptions({ input: { workspace: slug, caseId } }));
  const [editing, { open, close }] = useDisclosure(false);
  const [choosing, protocol] = useDisclosure(false);
  const archive = useMutation(
    api.cases.archive.mutationOptions({
      onError: showError,
      onSuccess: (after) => {
        void queryClient.invalidateQueries({ queryKey: api.cases.key() });
        showUndo({
          message: after.archivedAt ? 'Case archived' : 'Case reopened',
          undo: () =>
            archive.mutate({
              workspace: slug,
              caseId,
              version: after.version,
              archived: after.archivedAt === null,
            }),
        });
      },
    }),
  );
  const base = `/w/${slug}/cases/${caseId}`;
  return (
    <QueryView query={query}>
      {(found) => (
        <Page
          title={found.title}
          size="xl"
          aside={
            <Stack gap={2}>
              <Text c="dimmed" size="sm" component="div">
                {found.training && (
                  <Badge variant="light" tt="none" mr={8}>
                    Training
                  </Badge>
                )}
                {[found.eventDate && formatPartialDate(found.eventDate), found.archivedAt && 'archived']
                  .filter(Boolean)
                  .join(' · ')}
              </Text>
              {found.about && (
                <Text size="sm" maw={720}>
                  {found.about}
                </Text>
              )}
            </Stack>
          }
          actions={
            <>
              <PresentPeople caseId={caseId} />
              {found.training && (
                <Button component={Link} href={`${base}/training`} variant="light">
                  Training
                </Button>
              )}
              {found.can['articles.add'] && !found.archivedAt && (
                <Button component={Link} href={`${base}/add`}>
                  Add articles
                </Button>
              )}
              <Menu position="bottom-end">
                <Menu.Target>
                  <Button variant="default">More</Button>
                </Menu.Target>
                <Menu.Dropdown>
                  {!found.training && (
                    <Menu.Item component={Link} href={`${base}/agreement`}>
                      Where reviewers differ
                    </Menu.Item>
                  )}
                  <Menu.Item component={Link} href={`${base}/talk`}>
                    Talk
                  </Menu.Item>
                  <Menu.Item component={Link} href={`${base}/activity`}>
                    Activity
                  </Menu.Item>
                  {found.can['cases.edit'] && !found.archivedAt && (
                    <>
                      <Menu.Item onClick={open}>Edit the case</Menu.Item>
                      {!found.training && (
                        <Menu.Item onClick={protocol.open}>How claims are reviewed</Menu.Item>
                      )}
                    </>
                  )}
                  {found.can['cases.archive'] && (
                    <Menu.Item
                      onClick={() =>
                        archive.mutate({
                          workspace: slug,
                          caseId,
                          version: found.version,
                          archived: !found.archivedAt,
                        })
                      }
                    >
                      {found.archivedAt ? 'Reopen' : 'Archive'}
                    </Menu.Item>
                  )}
                </Menu.Dropdown>
              </Menu>
            </>
          }
        >
          <CaseAttention caseId={caseId} />
          <SinceVisit key={caseId} subject={{ caseId }}>
            <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="xl" verticalSpacing="xl">
              <Stack gap="sm">
                <Group justify="space-between">
                  <Title order={2} fz={15}>
                    Articles
                  </Title>
                  <OriginTally caseId={caseId} />
                </Group>
                <CaseArticles caseId={caseId} />
              </Stack>
              <Stack gap="sm">
                <Group justify="space-between">
                  <Title order={2} fz={15}>
                    Claims
                  </Title>
                  <Button component={Link} href={`${base}/claims`} size="compact-sm" variant="subtle">
                    All claims
                  </Button>
                </Group>
                <CaseClaims caseId={caseId} scaleId={found.scaleId} />
              </Stack>
            </SimpleGrid>
          </SinceVisit>
          <SharedStatements
            caseId={caseId}
            mayClaim={found.can['claims.create'] === true && found.archivedAt === null}
          />
          <CaseSuggestions caseId={caseId} />
          {!found.training && <FindingList caseId={caseId} />}
          <ProtocolDialog caseId={caseId} opened={choosing} onClose={protocol.close} />
          <Modal opened={editing} onClose={close} title="Edit the case" size="lg">
            <CaseForm existing={found} onDone={close} />
          </Modal>
        </Page>
      )}
    </QueryView>
  );
}
