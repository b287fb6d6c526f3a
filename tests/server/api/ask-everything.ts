import { expect } from 'vitest';
import type { Actor } from '@/lib/server/core/actor';
import { openCursor, sealCursor } from '@/lib/server/live/cursor';
import { sendDraft } from '@/lib/server/reports/send-report';
import type { FullDesk } from '@/tests/support/build-full-desk';
import { callProcedure, hasHandler, tryProcedure } from '@/tests/support/call-procedure';
import { listProcedures } from '@/tests/support/list-procedures';
import { procedureTable } from './procedure-table';

/** Every procedure that changes nothing; a stream is read by a test of its own. */
export const reads = listProcedures().filter(({ path, method }) => {
  const changesNothing = method === 'GET' || procedureTable[path]?.reads === true;
  return changesNothing && path !== 'live.subscribe' && hasHandler(path);
});

type Input = Record<string, unknown>;

/** Fewer words in the input show more: the whole matrix and the whole history as well. */
export const wider = ({ slug: workspace, caseId, ines, tomas, dora }: FullDesk): Record<string, Input[]> => ({
  'compare.matrix': [{ workspace, caseId }],
  'activity.list': [{ workspace, limit: 200 }],
  'assignments.plan': [
    {
      workspace,
      caseId,
      reviewersPerClaim: 3,
      userIds: [ines.userId, tomas.userId, dora.userId],
    },
  ],
});

/** Asks whatever a person can ask. People are known by the headers of their tokens. */
export function createAsker(desk: FullDesk, headersOf: ReadonlyMap<string, Headers>) {
  const headers = (viewer: Actor) => headersOf.get(viewer.userId);
  const call = (actor: Actor, path: string, input: unknown) =>
    callProcedure({ path, input, headers: headers(actor) });

  /** All that a viewer is answered, as the words that go over the wire. */
  async function readAll(viewer: Actor, more = wider(desk)): Promise<Record<string, string>> {
    const answers: Record<string, string> = {};
    const ask = async (name: string, path: string, input: unknown) => {
      const outcome = await tryProcedure({ path, input, headers: headers(viewer) });
      answers[name] = outcome.kind === 'answer' ? write(desk, outcome.answer) : outcome.code;
    };
    for (const { path } of reads) {
      const until = sealCursor(desk.workspaceId, 1n);
      await ask(path, path, procedureTable[path]?.input(desk, { userId: viewer.userId, until }));
      for (const [place, input] of (more[path] ?? []).entries())
        await ask(`${path} ${place + 2}`, path, input);
    }
    return answers;
  }

  /** The draft of the report as a file. */
  async function download(viewer: Actor, format: string): Promise<Response> {
    const { slug: workspace, caseId } = desk;
    const address = `http://localhost:3000/api/reports/${workspace}/drafts/${caseId}/${format}`;
    const request = new Request(address, { headers: headers(viewer) });
    const response = await sendDraft(request, { workspace, caseId, format });
    expect(response.status).toBe(200);
    return response;
  }

  const downloadTexts = (viewer: Actor) =>
    Promise.all(['html', 'md', 'csv', 'json'].map(async (format) => (await download(viewer, format)).text()));

  /** Outcomes of every write, each on the desk as it is now: a refusal must not tell what others did. */
  async function tryAll(viewer: Actor, restore: () => Promise<void>): Promise<Record<string, string>> {
    const said: Record<string, string> = {};
    for (const { path, method, restPath } of listProcedures()) {
      const entry = procedureTable[path];
      if (method === 'GET' || entry?.reads || !restPath.startsWith('/w/') || !hasHandler(path)) continue;
      // Neither is about a claim, and both are dear.
      if (path === 'files.upload' || path === 'workspaces.loadSample') continue;
      const until = sealCursor(desk.workspaceId, 1n);
      const input = entry?.input(desk, { userId: viewer.userId, until });
      const outcome = await tryProcedure({ path, input, headers: headers(viewer) });
      said[path] = outcome.kind === 'answer' ? 'done' : `${outcome.code}: ${String(outcome.error)}`;
      if (outcome.kind === 'answer') await restore();
    }
    return said;
  }

  return { headers, call, readAll, download, downloadTexts, tryAll };
}

/**
 * The answer as text. The one thing taken out is a cursor: it is sealed anew for each answer, so two of them always
 * differ, and nobody without the key can tell by how much; that it keeps its length is asserted.
 */
function write({ workspaceId }: FullDesk, answer: unknown): string {
  return JSON.stringify(answer, (key, value) => {
    if (typeof value !== 'string' || !['until', 'next', 'cursor'].includes(key)) return value;
    expect(openCursor(workspaceId, value)).toBeTypeOf('bigint');
    return `a cursor of ${value.length} characters`;
  });
}
