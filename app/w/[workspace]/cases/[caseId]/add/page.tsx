import type { Metadata } from 'next';
import { AddArticles } from '@/components/articles/add-articles';

export const metadata: Metadata = { title: 'Add articles' };

export default async function AddPage({ params }: { params: Promise<{ caseId: string }> }) {
  return <AddArticles caseId={(await params).caseId} />;
}
