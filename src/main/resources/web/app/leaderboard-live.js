import { announce } from './announce.js';
import { word } from './words.js';

/** Draws the board anew when votes come in, with what the server renders; out of sight it waits until it is seen. */
export function startLeaderboard(root) {
  const board = root.querySelector('[data-board]');
  let stale = false;
  let fetching = false;
  let shown = null;

  async function refresh() {
    stale = true;
    if (fetching || document.hidden) return;
    fetching = true;
    while (stale && !document.hidden) {
      stale = false;
      const html = await table();
      if (html !== null && html !== shown) {
        board.innerHTML = html;
        if (shown !== null) announce(word('updated'));
        shown = html;
      }
    }
    fetching = false;
  }

  const source = new EventSource('/api/leaderboard/events');
  source.addEventListener('leaderboard', refresh);
  source.addEventListener('open', refresh);
  document.addEventListener('visibilitychange', () => stale && refresh());
  addEventListener('pagehide', () => source.close());
  addEventListener('pageshow', (event) => event.persisted && location.reload());
}

async function table() {
  const address = new URL(location.href);
  address.searchParams.set('fragment', 'table');
  try {
    const response = await fetch(address);
    return response.ok ? await response.text() : null;
  } catch {
    return null;
  }
}
