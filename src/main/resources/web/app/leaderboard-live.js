import { announce } from './announce.js';
import { startBoardOptions } from './board-options.js';
import { drawHistory } from './board-history.js';
import { replace } from './replace.js';
import { word } from './words.js';

const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 16_000;

/** Draws the board anew when votes come in, with what the server renders; out of sight it waits until it is seen. */
export function startLeaderboard(root) {
  const board = root.querySelector('[data-board]');
  let stale = false;
  let fetching = false;
  let shown = null;
  let late;

  async function refresh() {
    stale = true;
    if (fetching || document.hidden) return;
    fetching = true;
    while (stale && !document.hidden) {
      stale = false;
      const html = await table();
      if (html !== null && html !== shown) {
        replace(board, html);
        if (shown !== null) announce(word('updated'));
        shown = html;
      }
    }
    fetching = false;
  }

  /** Votes have come in; a board that was made before them may be handed out for a while longer. */
  async function follow(wait = FIRST_WAIT_MS) {
    clearTimeout(late);
    const before = shown;
    await refresh();
    if ((before === null || shown === before) && wait <= LONGEST_WAIT_MS) late = setTimeout(follow, wait, 2 * wait);
  }

  drawHistory(root);
  const options = root.querySelector('[data-options]');
  if (options) {
    startBoardOptions(options, async () => {
      await refresh();
      drawHistory(root);
    });
  }
  const source = new EventSource('/api/leaderboard/events');
  source.addEventListener('leaderboard', ({ data }) => {
    if (JSON.parse(data).arena === board.querySelector('[data-arena]')?.dataset.arena) follow();
  });
  source.addEventListener('open', () => follow(LONGEST_WAIT_MS / 4));
  document.addEventListener('visibilitychange', () => stale && refresh());
  addEventListener('pagehide', () => source.close());
  addEventListener('pageshow', (event) => event.persisted && location.reload());
}

/** The address holds what was chosen. A choice that the server refuses is shown as the page that says why. */
async function table() {
  const address = new URL(location.href);
  address.searchParams.set('fragment', 'table');
  try {
    const response = await fetch(address);
    if (response.status === 400) location.reload();
    return response.ok ? await response.text() : null;
  } catch {
    return null;
  }
}
