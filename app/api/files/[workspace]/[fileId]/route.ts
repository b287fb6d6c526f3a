import { handleFile } from '@/lib/server/files/handle-file';

interface Context {
  params: Promise<{ workspace: string; fileId: string }>;
}

export async function GET(request: Request, { params }: Context): Promise<Response> {
  return handleFile(request, await params);
}
