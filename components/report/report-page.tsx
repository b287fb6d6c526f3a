'use client';

import { SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/client/api';
import { useWorkspace } from '../shell/use-workspace';
import { Page } from '../ui/page';
import { QueryView } from '../ui/query-view';
import { DraftForm } from './draft-form';
import { ExportMenu } from './export-menu';
import { OpenPoints } from './open-points';
import { PublishButton } from './publish-button';
import { PublishedList } from './published-list';
import { ReportPreview } from './report-preview';

/** The report of a case: what an editor writes, what is open, how it will look, and what was published. */
export function ReportPage({ caseId }: { caseId: string }) {
  const { slug } = useWorkspace();
  const input = { workspace: slug, caseId };
  const draft = useQuery(api.reports.getDraft.queryOptions({ input }));
  const preview = useQuery(api.reports.preview.queryOptions({ input }));
  return (
    <QueryView query={draft}>
      {(stored) => (
        <Page
          title="Report"
          size="xl"
          actions={
            <>
              <ExportMenu path={`/api/reports/${slug}/drafts/${caseId}`} label="Export the draft" />
              {stored.can['reports.publish'] && (
                <PublishButton caseId={caseId} draftVersion={stored.version} />
              )}
            </>
          }
        >
          <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="xl" verticalSpacing="xl">
            <Stack gap="xl">
              {stored.can['reports.editDraft'] && <DraftForm key={caseId} caseId={caseId} stored={stored} />}
              <section aria-label="Still open">
                <Title order={2} fz={15} mb="xs">
                  Still open
                </Title>
                <QueryView query={preview}>{({ open }) => <OpenPoints open={open} />}</QueryView>
              </section>
              <section aria-label="Published">
                <Title order={2} fz={15} mb="xs">
                  Published
                </Title>
                <PublishedList caseId={caseId} />
              </section>
            </Stack>
            <section aria-label="Preview">
              <Title order={2} fz={15}>
                Preview
              </Title>
              <Text size="xs" c="dimmed" mb="xs">
                As it would be published now. Any part can be copied for a content management system.
              </Text>
              <QueryView query={preview}>{({ model }) => <ReportPreview model={model} />}</QueryView>
            </section>
          </SimpleGrid>
        </Page>
      )}
    </QueryView>
  );
}
