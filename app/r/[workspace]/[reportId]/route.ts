import { showReport } from '@/lib/server/reports/show-report';

interface Route {
  params: Promise<{ workspace: string; reportId: string }>;
}

export async function GET(request: Request, { params }: Route) {
  return showReport(request, await params);
}
