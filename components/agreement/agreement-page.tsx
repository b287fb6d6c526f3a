'use client';

import { Alert, Anchor, Group, Stack, Table, Text, Title } from '@mantine/core';
import { IconEyeOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/client/api';
import type { Agreement } from '@/lib/contract/compare';
import { useWorkspace } from '../shell/use-workspace';
import { EmptyState } from '../ui/empty-state';
import { Page } from '../ui/page';
import { QueryView } from '../ui/query-view';
import { describeAgreement } from './describe-agreement';
import { RatedClaims } from './rated-claims';

/** Where reviewers differ on a case and how far they agree, in plain words first. */
export function AgreementPage({ caseId }: { caseId: string }) {
  const { slug } = useWorkspace();
  const query = useQuery(api.compare.agreement.queryOptions({ input: { workspace: slug, caseId } }));
  return (
    <Page title="Where reviewers differ">
      <QueryView query={query}>
        {(agreement) => {
          const differing = agreement.claims.filter(({ agree }) => !agree);
          const agreeing = agreement.claims.filter(({ agree }) => agree);
          return (
            <Stack gap="xl">
              <Stack gap="xs">
                {agreement.claims.length > 0 && (
                  <Text fz={17} maw={640}>
                    {describeAgreement(agreement)}
                  </Text>
                )}
                {agreement.hiddenClaims && (
                  <Alert variant="light" color="gray" icon={<IconEyeOff size={16} />} maw={640}>
                    Claims that you have yet to judge independently, or that wait for the desk’s decision, are
                    left out.
                  </Alert>
                )}
                {agreement.otherScale > 0 && (
                  <Text size="sm" c="dimmed">
                    {agreement.otherScale === 1 ? '1 verdict was' : `${agreement.otherScale} verdicts were`}{' '}
                    given on another scale than the case has now and cannot be compared.
                  </Text>
                )}
              </Stack>
              {agreement.claims.length === 0 && (
                <EmptyState title="Nothing to compare yet">{describeAgreement(agreement)}</EmptyState>
              )}
              <RatedClaims title="Differ" caseId={caseId} claims={differing} />
              <Pairs pairs={agreement.pairs} />
              <RatedClaims title="Agree" caseId={caseId} claims={agreeing} />
              {agreement.claims.length > 0 && (
                <Text size="xs" c="dimmed" maw={640}>
                  The share counts each two reviewers of each claim once. Some of it is chance: two people who
                  guess among four ratings agree one time in four.{' '}
                  <Anchor
                    href="https://doi.org/10.1037/h0031619"
                    size="xs"
                    underline="always"
                    target="_blank"
                    rel="noreferrer"
                  >
                    Fleiss 1971
                  </Anchor>
                </Text>
              )}
            </Stack>
          );
        }}
      </QueryView>
    </Page>
  );
}

function Pairs({ pairs }: { pairs: Agreement['pairs'] }) {
  if (pairs.length === 0) return null;
  const sorted = [...pairs].sort((a, b) => a.agreed / a.shared - b.agreed / b.shared);
  return (
    <Stack gap="xs">
      <Title order={2} fz={15}>
        Each two reviewers
      </Title>
      <Table maw={560} fz="sm" verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Reviewers</Table.Th>
            <Table.Th ta="right">Agree on</Table.Th>
            <Table.Th ta="right">Share</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sorted.map(({ a, b, shared, agreed }) => (
            <Table.Tr key={`${a.id} ${b.id}`}>
              <Table.Td>
                <Group gap={6}>
                  {a.name} and {b.name}
                </Group>
              </Table.Td>
              <Table.Td ta="right">
                {agreed} of {shared}
              </Table.Td>
              <Table.Td ta="right">{Math.round((100 * agreed) / shared)} %</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  );
}
