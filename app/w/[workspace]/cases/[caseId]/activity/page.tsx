import type { Metadata } from 'next';
import { CaseHistory } from '@/components/activity/case-history';

export const metadata: Metadata = { title: 'Activity' };

export default async function ActivityPage({ params }: { params: Promise<{ caseId: string }> }) {
  return <CaseHistory caseId={(await params).caseId} />;
}
