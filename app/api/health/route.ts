import { checkHealth } from '@/lib/server/start/check-health';

export const dynamic = 'force-dynamic';

export const GET = checkHealth;
