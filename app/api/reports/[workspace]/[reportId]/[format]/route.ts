import { sendReport } from '@/lib/server/reports/send-report';

interface Route {
  params: Promise<{ workspace: string; reportId: string; format: string }>;
}

export async function GET(request: Request, { params }: Route) {
  return sendReport(request, await params);
}
