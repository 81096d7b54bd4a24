import { announce } from '../app/announce.js';
import { replace } from '../app/replace.js';

const REFUSED_PAUSE_MS = 10_000;

/** Draws the overview anew when the server says that it has changed; out of sight it waits until it is seen. */
export function startOverview(root) {
  if (!root) return;
  let stale = false;
  let fetching = false;

  /** Only a new sentence is said. */
  function draw(html) {
    const said = sentence(root);
    replace(root, html);
    if (sentence(root) !== said) announce(sentence(root));
  }

  async function refresh() {
    stale = true;
    if (fetching || document.hidden) return;
    fetching = true;
    while (stale && !document.hidden) {
      stale = false;
      const html = await live();
      if (html !== null) draw(html);
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
