/** An answer of the arena that isn't a success; status 0 means that there was no answer at all. */
export class ApiError extends Error {
  constructor(status, problem = {}, retryAfter = null) {
    super(problem.detail ?? problem.title ?? String(status));
    this.status = status;
    this.detail = problem.detail ?? '';
    this.violations = problem.violations ?? [];
    this.retryAfter = retryAfter;
  }
}

/** Calls the API; resolves to the JSON of the answer or null, rejects with an {@link ApiError}. */
export async function call(method, path, body) {
  let response;
  try {
    response = await fetch(path, {
      method,
      headers: { Accept: 'application/json', ...(body && { 'Content-Type': 'application/json' }) },
      body: body && JSON.stringify(body),
    });
  } catch {
    throw new ApiError(0);
  }
  const json = await readJson(response);
  if (!response.ok) throw new ApiError(response.status, json ?? {}, retryAfter(response));
  return json;
}

async function readJson(response) {
  if (!(response.headers.get('Content-Type') ?? '').includes('json')) return null;
  try {
    return await response.json();
  } catch {
    return null;
  }
}

function retryAfter(response) {
  const value = response.headers.get('Retry-After');
  if (!value) return null;
  const seconds = /^\d+$/.test(value) ? Number(value) : Math.ceil((Date.parse(value) - Date.now()) / 1000);
  return Number.isFinite(seconds) ? Math.max(1, seconds) : null;
}
