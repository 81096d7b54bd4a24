import { call } from './api.js';
import { HistoryChart } from './history-chart.js';
import { word } from './words.js';

/** Without a second day there is nothing to see. */
const FEWEST_DAYS = 2;
/** There are as many colours. */
const MOST_LINES = 10;
/** Intervals that the past is not drawn with. */
const NOT_DRAWN = new Set(['cluster', 'bootstrap']);

let chart = null;

/** Draws the scores day by day, by the method in the address; hidden where there is nothing to draw. */
export async function drawHistory(root) {
  const section = root.querySelector('[data-history]');
  const days = await history();
  section.hidden = days.length < FEWEST_DAYS;
  if (section.hidden) return;
  const series = bySeries(days, root);
  chart ??= new HistoryChart(section.querySelector('[data-history-chart]'));
  chart.show(series.slice(0, MOST_LINES), word('history', { from: days[0].day, to: days.at(-1).day }));
  section.querySelector('[data-history-numbers]').replaceChildren(table(days, series));
}

async function history() {
  const chosen = new URLSearchParams(location.search);
  if (chosen.get('style') === 'controlled' || NOT_DRAWN.has(chosen.get('interval'))) return [];
  try {
    return (await call('GET', `/api/leaderboard/history${location.search}`)).days;
  } catch {
    return [];
  }
}

/** One line a model, the best of the last day first, in the colour of its row on the board. */
function bySeries(days, root) {
  return days.at(-1).models.map(({ model, name }) => {
    const row = [...root.querySelectorAll('[data-model]')].find((found) => found.dataset.model === model);
    const points = days.flatMap((day) => day.models
      .filter((standing) => standing.model === model && standing.rating !== null)
      .map((standing) => ({ ...standing, day: day.day, at: Date.parse(day.day) })));
    return { name, colour: [...row?.classList ?? []].find((name) => /^model-\d$/.test(name)) ?? 'model-9', points };
  }).filter(({ points }) => points.length > 0);
}

function table(days, series) {
  const element = document.createElement('table');
  const head = element.createTHead().insertRow();
  for (const text of [word('day'), ...series.map(({ name }) => name)]) head.append(cell('th', text, 'col'));
  const body = element.createTBody();
  for (const { day } of days.toReversed()) {
    const row = body.insertRow();
    row.append(cell('th', day, 'row'));
    for (const { points } of series) row.append(cell('td', numbers(points.find((point) => point.day === day))));
  }
  return element;
}

function numbers(point) {
  if (!point) return '–';
  const [score, lower, upper] = [point.rating, point.lower, point.upper].map(Math.round);
  return point.lower === null ? `${score}` : `${score} (${lower} – ${upper})`;
}

function cell(kind, text, scope) {
  const element = document.createElement(kind);
  if (scope) element.scope = scope;
  element.textContent = text;
  return element;
}
