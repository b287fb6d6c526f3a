'use client';

import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { parseAsStringLiteral, useQueryState } from 'nuqs';
import { api } from '@/lib/client/api';
import { useWorkspace } from '../shell/use-workspace';
import { Page } from '../ui/page';
import { QueryView } from '../ui/query-view';
import classes from './agreement-page.module.css';
import { ClaimAgreement } from './claim-agreement';
import { EvidencePart } from './evidence-part';
import { PassagePart } from './passage-part';
import { ShiftPart } from './shift-part';
import { VerdictPart } from './verdict-part';

const parts = ['verdicts', 'shift', 'passages', 'evidence'] as const;
const partWords: Record<(typeof parts)[number], string> = {
  verdicts: 'Verdicts',
  shift: 'How far talking moved us',
  passages: 'Passages',
  evidence: 'Evidence',
};

/** Where reviewers of a case differ and how far they agree: plain words first, coefficients one click deeper. */
export function AgreementPage({ caseId }: { caseId: string }) {
  const [part, setPart] = useQueryState('part', parseAsStringLiteral(parts).withDefault('verdicts'));
  return (
    <Page title="Where reviewers differ">
      <Tabs
        value={part}
        onChange={(value) => void setPart(parts.find((one) => one === value) ?? null)}
        keepMounted={false}
      >
        <Tabs.List mb="lg" className={classes.tabs}>
          {parts.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {partWords[one]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="verdicts">
          <Verdicts caseId={caseId} />
        </Tabs.Panel>
        <Tabs.Panel value="shift">
          <Shift caseId={caseId} />
        </Tabs.Panel>
        <Tabs.Panel value="passages">
          <Passages caseId={caseId} />
        </Tabs.Panel>
        <Tabs.Panel value="evidence">
          <Evidence caseId={caseId} />
        </Tabs.Panel>
      </Tabs>
      <ClaimAgreement caseId={caseId} />
    </Page>
  );
}

function Verdicts({ caseId }: { caseId: string }) {
  const { slug } = useWorkspace();
  const query = useQuery(api.agreement.verdicts.queryOptions({ input: { workspace: slug, caseId } }));
  return (
    <QueryView query={query}>
      {(agreement) => <VerdictPart caseId={caseId} agreement={agreement} />}
    </QueryView>
  );
}

function Shift({ caseId }: { caseId: string }) {
  const { slug } = useWorkspace();
  const query = useQuery(api.agreement.shift.queryOptions({ input: { workspace: slug, caseId } }));
  return <QueryView query={query}>{(shift) => <ShiftPart caseId={caseId} shift={shift} />}</QueryView>;
}

function Passages({ caseId }: { caseId: string }) {
  const { slug } = useWorkspace();
  const query = useQuery(api.agreement.passages.queryOptions({ input: { workspace: slug, caseId } }));
  return (
    <QueryView query={query}>
      {(agreement) => <PassagePart caseId={caseId} agreement={agreement} />}
    </QueryView>
  );
}

function Evidence({ caseId }: { caseId: string }) {
  const { slug } = useWorkspace();
  const query = useQuery(api.agreement.evidence.queryOptions({ input: { workspace: slug, caseId } }));
  return (
    <QueryView query={query}>
      {(agreement) => <EvidencePart caseId={caseId} agreement={agreement} />}
    </QueryView>
  );
}
