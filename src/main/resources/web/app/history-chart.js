const SVG = 'http://www.w3.org/2000/svg';
const TOP = 12;
const FOOT = 28;
const LEFT = 40;
const LABEL_HEIGHT = 16;
const LABEL_GAP = 20;
const LETTER = 7.5;
/** Smaller gaps are drawn as small gaps. */
const LEAST_SPAN = 40;
const SETTLED_VOTES = 30;

/** Lines over days with their names at the right end, drawn anew for each width. */
export class HistoryChart {
  #root;
  #series = [];
  #label = '';

  constructor(root) {
    this.#root = root;
    new ResizeObserver(() => this.#draw()).observe(root);
  }

  show(series, label) {
    this.#series = series;
    this.#label = label;
    this.#draw();
  }

  #draw() {
    const width = this.#root.clientWidth;
    if (width === 0 || this.#series.length === 0) return;
    const longest = Math.max(...this.#series.map(({ name }) => name.length));
    const labels = Math.min(LABEL_GAP + longest * LETTER, Math.round(width * 0.32));
    const height = Math.max(280, TOP + FOOT + LABEL_HEIGHT * this.#series.length);
    const points = this.#series.flatMap((line) => line.points);
    const x = scale(points.map(({ at }) => at), LEFT, width - labels, 1);
    const y = scale(points.flatMap(reach), height - FOOT, TOP, LEAST_SPAN);
    const svg = create('svg', { viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'aria-label': this.#label });
    svg.append(...grid(y, width - labels), ...days(points, x, height, (width - labels - LEFT) / 90));
    svg.append(...this.#series.map((line) => band(line, x, y)), ...this.#series.map((line) => course(line, x, y)));
    svg.append(...names(this.#series, x, y, { width, labels, bottom: height - FOOT }));
    this.#root.replaceChildren(svg);
  }
}

/** From the values to pixels, linear. */
function scale(values, from, to, leastSpan) {
  const missing = Math.max(0, leastSpan - (Math.max(...values) - Math.min(...values))) / 2;
  const [low, high] = [Math.min(...values) - missing, Math.max(...values) + missing];
  const at = (value) => from + (to - from) * (value - low) / (high - low);
  return Object.assign(at, { low, high });
}

function settled(point) {
  return point.votes >= SETTLED_VOTES && point.lower !== null;
}

function reach(point) {
  return settled(point) ? [point.lower, point.upper] : [point.rating];
}

function grid(y, right) {
  const step = roundStep((y.high - y.low) / 5);
  const lines = [];
  for (let value = Math.ceil(y.low / step) * step; value <= y.high; value += step) {
    lines.push(create('line', { class: 'grid', x1: LEFT, x2: right, y1: y(value), y2: y(value) }));
    lines.push(create('text', { class: 'tick', x: LEFT - 8, y: y(value) + 4, 'text-anchor': 'end' }, String(value)));
  }
  return lines;
}

function roundStep(least) {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, least)));
  return power * ([1, 2, 5].find((factor) => factor * power >= least) ?? 10);
}

/** A tick for each day if there is room, else for some, always for the first. */
function days(points, x, height, room) {
  const all = [...new Map(points.map((point) => [point.day, point.at])).entries()].sort((a, b) => a[1] - b[1]);
  const every = Math.ceil(all.length / Math.max(1, Math.floor(room)));
  return all.filter((day, index) => index % every === 0).map(([day, at], index) =>
    create('text', { class: 'tick', x: x(at), y: height - 8, 'text-anchor': index === 0 ? 'start' : 'middle' }, day));
}

function band({ colour, points }, x, y) {
  const known = points.filter(settled);
  const edge = [...known.map((p) => [p.at, p.upper]), ...known.toReversed().map((p) => [p.at, p.lower])];
  return create('polygon', { class: `band ${colour}`, points: edge.map(([at, value]) => `${x(at)},${y(value)}`).join(' ') });
}

function course({ colour, points }, x, y) {
  const group = create('g', { class: colour });
  group.append(create('polyline', { class: 'course', points: points.map((p) => `${x(p.at)},${y(p.rating)}`).join(' ') }));
  const { at, rating } = points.at(-1);
  group.append(create('circle', { class: 'last', cx: x(at), cy: y(rating), r: 3 }));
  return group;
}

/** Names beside the ends of their lines, pushed apart where they would cover each other. */
function names(series, x, y, { width, labels, bottom }) {
  const places = series.map((line) => ({ ...line, end: line.points.at(-1) }))
    .sort((a, b) => b.end.rating - a.end.rating)
    .map((line) => ({ ...line, y: y(line.end.rating) }));
  places.forEach((place, i) => { if (i > 0) place.y = Math.max(place.y, places[i - 1].y + LABEL_HEIGHT); });
  let lowest = bottom;
  for (const place of places.toReversed()) {
    place.y = Math.min(place.y, lowest);
    lowest = place.y - LABEL_HEIGHT;
  }
  const start = width - labels + LABEL_GAP;
  const room = Math.floor((labels - LABEL_GAP) / LETTER);
  return places.map(({ name, colour, end, y: at }) => {
    const group = create('g', { class: colour });
    group.append(create('line', { class: 'leader', x1: x(end.at) + 5, y1: y(end.rating), x2: start - 4, y2: at }));
    group.append(create('text', { class: 'name-label', x: start, y: at + 4 }, name.length > room ? `${name.slice(0, room - 1)}…` : name));
    return group;
  });
}

function create(kind, attributes, text = '') {
  const element = document.createElementNS(SVG, kind);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.textContent = text;
  return element;
}
