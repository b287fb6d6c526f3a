import type { Metadata } from 'next';
import { CaseTalk } from '@/components/talk/case-talk';

export const metadata: Metadata = { title: 'Talk' };

export default async function TalkPage({ params }: { params: Promise<{ caseId: string }> }) {
  return <CaseTalk caseId={(await params).caseId} />;
}
