import { handleRest } from '@/lib/server/api/handle-request';
import { listProcedures } from './list-procedures';

export interface RestAnswer {
  status: number;
  /** What came back, read from JSON. */
  answer: unknown;
}

/** Calls a procedure as a script does: its address in the REST API, and the input as path, query and JSON or form. */
export async function sendRest(
  path: string,
  { input = {}, headers }: { input?: Record<string, unknown>; headers: Headers },
): Promise<RestAnswer> {
  const procedure = procedures.get(path);
  if (!procedure) throw new Error(`${path} is not a procedure.`);
  const rest = { ...input };
  const address = procedure.restPath.replace(/\{(\w+)\}/g, (_, key: string) => {
    const part = String(input[key]);
    delete rest[key];
    return encodeURIComponent(part.replace(/\p{Surrogate}/gu, '\uFFFD'));
  });
  const url = new URL(`http://localhost:3000/api/v1${address}`);
  const sent = new Headers(headers);
  sent.set('sec-fetch-site', 'same-origin');
  const { method } = procedure;
  if (method === 'GET') {
    for (const [key, value] of listQuery(rest)) url.searchParams.append(key, value);
    return read(await handleRest(new Request(url, { headers: sent })));
  }
  if (Object.values(rest).some((value) => value instanceof File)) {
    const form = new FormData();
    for (const [key, value] of Object.entries(rest))
      form.set(key, value instanceof Blob ? value : String(value));
    return read(await handleRest(new Request(url, { method, headers: sent, body: form })));
  }
  sent.set('content-type', 'application/json');
  return read(await handleRest(new Request(url, { method, headers: sent, body: JSON.stringify(rest) })));
}

const procedures = new Map(listProcedures().map((procedure) => [procedure.path, procedure]));

/** A list is written as `name[0]=…&name[1]=…`. */
function listQuery(input: Record<string, unknown>): [string, string][] {
  return Object.entries(input).flatMap(([key, value]): [string, string][] => {
    if (value === undefined) return [];
    if (!Array.isArray(value)) return [[key, String(value)]];
    return value.map((item, index) => [`${key}[${index}]`, String(item)]);
  });
}

async function read(response: Response): Promise<RestAnswer> {
  return { status: response.status, answer: await response.json() };
}
