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
  if (!response.ok) throw new ApiError(response.status, json ?? {}, seconds(response.headers.get('Retry-After')));
  return json;
}

/** Posts JSON that takes its time to send; `progress` hears how much is sent, from 0 to 1. Resolves and rejects like `call`. */
export function send(path, body, progress) {
  return sendAs('application/json', path, JSON.stringify(body), progress);
}

/** The same for a body of any type, such as a file. */
export function sendAs(type, path, body, progress) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('Content-Type', type);
    request.upload.addEventListener('progress', (event) => progress(event.lengthComputable ? event.loaded / event.total : 0));
    request.addEventListener('error', () => reject(new ApiError(0)));
    request.addEventListener('load', () => {
      const json = parse(request.responseText);
      if (request.status >= 200 && request.status < 300) resolve(json);
      else reject(new ApiError(request.status, json ?? {}, seconds(request.getResponseHeader('Retry-After'))));
    });
    request.send(body);
  });
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function readJson(response) {
  if (!(response.headers.get('Content-Type') ?? '').includes('json')) return null;
  try {
    return await response.json();
  } catch {
    return null;
  }
}

function seconds(retryAfter) {
  if (!retryAfter) return null;
  const wait = /^\d+$/.test(retryAfter) ? Number(retryAfter) : Math.ceil((Date.parse(retryAfter) - Date.now()) / 1000);
  return Number.isFinite(wait) ? Math.max(1, wait) : null;
}
