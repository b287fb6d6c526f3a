import { sendDraft } from '@/lib/server/reports/send-report';

interface Route {
  params: Promise<{ workspace: string; caseId: string; format: string }>;
}

export async function GET(request: Request, { params }: Route) {
  return sendDraft(request, await params);
}
