import { call } from './api.js';
import { about, number } from './numbers.js';
import { word } from './words.js';

/** A board may be that old: asked sooner, it may not know the vote yet. */
const BOARD_AGE_MS = 1200;

/** How two models stand by their own votes, as a sentence; empty if it can't be told. `fresh` means right after a vote. */
export async function standing(arena, left, right, fresh) {
  if (fresh) await pause();
  const path = `/api/compare/${[left, right].map(({ model }) => encodeURIComponent(model)).join('/')}`;
  const ask = async () => (await call('GET', `${path}?arena=${encodeURIComponent(arena)}`)).pair;
  try {
    let pair = await ask();
    if (pair === null) {
      await pause();
      pair = await ask();
    }
    return pair === null ? '' : sentence(pair, left, right);
  } catch {
    return '';
  }
}

function pause() {
  return new Promise((resolve) => { setTimeout(resolve, BOARD_AGE_MS); });
}

function sentence(pair, left, right) {
  const aFirst = pair.verdict === 'undecided' ? pair.aWins >= pair.bWins : pair.verdict === 'a';
  const [a, b] = pair.a === left.model ? [left.name, right.name] : [right.name, left.name];
  const [wins, losses] = aFirst ? [pair.aWins, pair.bWins] : [pair.bWins, pair.aWins];
  return word(kind(pair), {
    first: aFirst ? a : b,
    second: aFirst ? b : a,
    won: number(wins, 0),
    lost: number(losses, 0),
    needed: pair.votesNeeded === null ? '' : about(pair.votesNeeded),
  });
}

function kind(pair) {
  if (pair.verdict !== 'undecided') return 'pair_ahead';
  if (pair.aWins === pair.bWins) return 'pair_even';
  if (pair.votesNeeded === null) return 'pair_leads_far';
  return pair.votesNeeded === 1 ? 'pair_leads_one' : 'pair_leads';
}
