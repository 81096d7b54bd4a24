import { announce } from '../app/announce.js';

const REFUSED_PAUSE_MS = 10_000;

/** Draws the overview anew when the server says that it has changed; out of sight it waits until it is seen. */
export function startOverview(root) {
  if (!root) return;
  let stale = false;
  let fetching = false;

  async function refresh() {
    stale = true;
    if (fetching || document.hidden) return;
    fetching = true;
    while (stale && !document.hidden) {
      stale = false;
      const html = await live();
      if (html !== null) replace(root, html);
    }
    fetching = false;
  }

  let source;
  function listen() {
    source = new EventSource('/api/admin/overview/events');
    source.addEventListener('overview', refresh);
    source.addEventListener('open', refresh);
    source.addEventListener('error', () => {
      if (source.readyState !== EventSource.CLOSED) return;
      refresh();
      setTimeout(listen, REFUSED_PAUSE_MS);
    });
  }

  listen();
  document.addEventListener('visibilitychange', () => stale && refresh());
  addEventListener('pagehide', () => source.close());
  addEventListener('pageshow', (event) => event.persisted && location.reload());
}

/** Whoever is at a link by keyboard stays there, what was opened stays open, and only a new sentence is said. */
function replace(root, html) {
  const held = root.contains(document.activeElement) ? document.activeElement.id : '';
  const opened = [...root.querySelectorAll('details[open]')].map(({ id }) => id);
  const said = sentence(root);
  root.innerHTML = html;
  for (const id of opened) document.getElementById(id)?.setAttribute('open', '');
  if (held) document.getElementById(held)?.focus({ preventScroll: true });
  if (sentence(root) !== said) announce(sentence(root));
}

function sentence(root) {
  return root.querySelector('[data-sentence]')?.textContent ?? '';
}

/** Whoever is not signed in any more is asked to by the page itself. */
async function live() {
  try {
    const response = await fetch('/admin?fragment=live');
    if (response.status === 401) location.reload();
    return response.ok ? await response.text() : null;
  } catch {
    return null;
  }
}
