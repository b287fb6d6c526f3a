import { OpenAPIGenerator } from '@orpc/openapi';
import { OpenAPIHandler } from '@orpc/openapi/fetch';
import { ORPCError, onError, onStart } from '@orpc/server';
import { RPCHandler } from '@orpc/server/fetch';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import { contract } from '@/lib/contract/contract';
import { assertSameOrigin } from '../auth/same-origin';
import { type RequestContext, readRequestContext } from '../core/request-context';
import { router } from '../router/router';

/** Requests whose body could be read; one that could not is the sender's fault and answered with 400. */
const readable = new WeakSet<RequestContext>();

/** One log line for what nobody foresaw; the browser gets a 500 without detail. Declared refusals are not logged. */
function logUnforeseen(error: unknown, { context }: { context: RequestContext }): void {
  if (!readable.has(context)) return;
  if (error instanceof ORPCError && error.status < 500) return;
  if (context.signal?.aborted) return;
  const { requestId, url } = context;
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(
    `${JSON.stringify({ at: new Date().toISOString(), requestId, url, error: detail })}\n`,
  );
}

function noteReadable({ context }: { context: RequestContext }): void {
  readable.add(context);
}

const rpc = new RPCHandler<RequestContext>(router, {
  interceptors: [onError(logUnforeseen)],
  clientInterceptors: [onStart(noteReadable)],
});
const rest = new OpenAPIHandler<RequestContext>(router, {
  interceptors: [onError(logUnforeseen)],
  clientInterceptors: [onStart(noteReadable)],
});

const notFound = () =>
  Response.json({ code: 'NOT_FOUND', message: 'There is nothing at this address.' }, { status: 404 });

/** Answers the browser. */
export async function handleRpc(request: Request): Promise<Response> {
  const refusal = assertSameOrigin(request);
  if (refusal) return refusal;
  const context = readRequestContext(request);
  const { response } = await rpc.handle(request, { prefix: '/api/rpc', context });
  return response ?? notFound();
}

/** Answers the REST API, documented at /api/v1/openapi.json. */
export async function handleRest(request: Request): Promise<Response> {
  if (new URL(request.url).pathname === '/api/v1/openapi.json') return describeApi();
  const refusal = assertSameOrigin(request);
  if (refusal) return refusal;
  const context = readRequestContext(request);
  const { response } = await rest.handle(request, { prefix: '/api/v1', context });
  return response ?? notFound();
}

let description: Promise<unknown> | undefined;

async function describeApi(): Promise<Response> {
  description ??= new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] }).generate(
    contract,
    {
      info: { title: 'Variorum', version: '1' },
      servers: [{ url: '/api/v1' }],
      components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
      security: [{ token: [] }],
    },
  );
  return Response.json(await description);
}
