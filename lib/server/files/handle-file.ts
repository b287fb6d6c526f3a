import { Problem, problems } from '@/lib/domain/problem';
import { getActor } from '../auth/get-actor';
import { sendFile } from './send-file';

/** Answers a request for a kept file: whoever may read files of the workspace gets it, all others a refusal in JSON. */
export async function handleFile(
  request: Request,
  { workspace, fileId }: { workspace: string; fileId: string },
): Promise<Response> {
  try {
    return await sendFile(await getActor(request, workspace), fileId, request.headers);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { code, message } = error;
    return Response.json({ code, message }, { status: problems[code].status });
  }
}
