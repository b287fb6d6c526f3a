/** What the API knows of a request before it knows who asks. */
export interface RequestContext {
  headers: Headers;
  method: string;
  url: string;
  requestId: string;
  /** Aborted when the browser goes away. */
  signal?: AbortSignal;
  idempotencyKey?: string;
}

/** Reads the context of a request. A key longer than any client of ours makes is not kept. */
export function readRequestContext(request: Request): RequestContext {
  const key = request.headers.get('idempotency-key')?.trim();
  return {
    headers: request.headers,
    method: request.method,
    url: request.url,
    requestId: crypto.randomUUID(),
    signal: request.signal,
    idempotencyKey: key && key.length <= 200 ? key : undefined,
  };
}
