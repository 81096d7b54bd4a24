import { announce } from '../app/announce.js';
import { fields } from './forms.js';

/** Puts a prompt to one model and shows what comes back, as it comes: one JSON object a line. */
export function startTrial(form = document.querySelector('form[data-trial]')) {
  if (!form) return;
  const result = document.querySelector('[data-trial-result]');
  const stop = form.querySelector('[data-stop]');
  let running = null;
  stop.addEventListener('click', () => running?.abort());
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (running) return;
    running = new AbortController();
    stop.hidden = false;
    clear(form, result);
    try {
      await ask(form, result, running.signal);
    } catch (error) {
      if (error.name !== 'AbortError') fail(form, error.detail ?? form.dataset.broken);
    } finally {
      running = null;
      stop.hidden = true;
    }
  });
  form.dataset.listens = '';
}

async function ask(form, result, signal) {
  const response = await fetch(form.getAttribute('action'), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/x-ndjson, application/problem+json' },
    body: JSON.stringify(fields(form)),
    signal,
  });
  if (!response.ok) {
    const problem = await response.json().catch(() => ({}));
    throw Object.assign(new Error(), { detail: problem.violations?.[0]?.message ?? problem.detail });
  }
  result.hidden = false;
  let ended = false;
  for await (const line of lines(response.body)) ended = show(form, result, JSON.parse(line)) || ended;
  if (!ended) throw new Error();
}

async function* lines(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    const parts = (rest + value).split('\n');
    rest = parts.pop();
    yield* parts.filter((part) => part.trim());
  }
  if (rest.trim()) yield rest;
}

/** Whether that was the end. */
function show(form, result, event) {
  switch (event.type) {
    case 'request':
      reveal(result.querySelector('[data-request]')).textContent =
        `${event.method} ${event.path}\n\n${JSON.stringify(event.body, null, 2)}`;
      return false;
    case 'thought':
      reveal(result.querySelector('[data-thoughts]')).append(event.text);
      return false;
    case 'text':
      result.querySelector('[data-answer]').append(event.text);
      return false;
    case 'failed':
      fail(form, event.detail);
      break;
    default:
      announce(result.getAttribute('aria-label'));
  }
  showTiming(form, result, event.timing);
  return true;
}

function reveal(details) {
  details.hidden = false;
  return details.querySelector('pre');
}

function showTiming(form, result, timing) {
  const words = form.dataset;
  const ms = (value) => (value == null ? '–' : words.ms.replace('{n}', Math.round(value).toLocaleString('en')));
  const shown = {
    loadMs: ms(timing.loadMs),
    queueMs: ms(timing.queueMs),
    timeToFirstTokenMs: ms(timing.timeToFirstTokenMs),
    totalMs: ms(timing.totalMs),
    tokensPerSecond: timing.tokensPerSecond == null ? '–' : words.perSecond.replace('{n}', timing.tokensPerSecond.toFixed(1)),
    tokens: timing.outputTokens == null ? '–'
      : words.tokens.replace('{prompt}', timing.promptTokens ?? '–').replace('{output}', timing.outputTokens),
  };
  const list = result.querySelector('[data-timing]');
  list.hidden = false;
  for (const [name, text] of Object.entries(shown)) list.querySelector(`[data-of="${name}"]`).textContent = text;
}

function clear(form, result) {
  form.querySelector('[data-errors]').textContent = '';
  for (const text of result.querySelectorAll('pre')) text.textContent = '';
  for (const part of result.querySelectorAll('[data-thoughts], [data-request], [data-timing]')) part.hidden = true;
}

function fail(form, words) {
  form.querySelector('[data-errors]').textContent = words;
}
