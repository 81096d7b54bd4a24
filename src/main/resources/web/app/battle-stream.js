const LAST_FAILURE_MS = 1500;

/**
 * The events of one battle. Opened anew it starts with the whole text; a connection that breaks is taken up again by
 * the browser where it ended. `on` hears: text(side, whole), end(side, outcome), failed(side, reason), queued(place),
 * begun() when the wait in the line is over, ready(), settled() when a side failed and nothing more will come, lost(), back(), and ended() when the server has no
 * stream for us, for the caller to ask how the battle stands.
 */
export class BattleStream {
  #path;
  #on;
  #source = null;
  #sides;
  #settling;

  constructor(id, on) {
    this.#path = `/api/battles/${id}/events`;
    this.#on = on;
  }

  open() {
    this.close();
    this.#sides = { left: freshSide(), right: freshSide() };
    const source = new EventSource(this.#path);
    const hear = (name, listener) =>
      source.addEventListener(name, (event) => source === this.#source && listener(JSON.parse(event.data)));
    hear('delta', (data) => this.#grow(data));
    hear('side-end', (data) => this.#end(data));
    hear('failed', (data) => this.#failed(data));
    hear('queued', (data) => this.#on.queued(data.place));
    hear('begun', () => this.#on.begun());
    hear('ready', () => this.#finish(() => this.#on.ready()));
    source.onopen = () => source === this.#source && this.#on.back();
    source.onerror = () => source === this.#source && this.#broken();
    this.#source = source;
  }

  close() {
    clearTimeout(this.#settling);
    this.#source?.close();
    this.#source = null;
  }

  #grow({ side, text }) {
    this.#sides[side].text += text;
    this.#on.text(side, this.#sides[side].text);
  }

  #end({ side, outcome }) {
    this.#sides[side].outcome = outcome;
    this.#on.end(side, outcome);
    this.#settleSoon();
  }

  #failed({ side, reason }) {
    this.#sides[side].outcome ??= 'error';
    this.#sides[side].failed = true;
    this.#on.failed(side, reason);
    this.#settleSoon();
  }

  /** With a failed side no `ready` will come: the end is when both sides ended and each failure gave its reason. */
  #settleSoon() {
    const sides = Object.values(this.#sides);
    const bad = sides.filter((side) => side.failed || side.outcome === 'error' || side.outcome === 'empty');
    if (bad.length === 0 || sides.some((side) => side.outcome === null)) return;
    clearTimeout(this.#settling);
    const pause = bad.every((side) => side.failed) ? 0 : LAST_FAILURE_MS;
    this.#settling = setTimeout(() => this.#finish(() => this.#on.settled()), pause);
  }

  #broken() {
    if (this.#source.readyState === EventSource.CLOSED) this.#finish(() => this.#on.ended());
    else this.#on.lost();
  }

  #finish(then) {
    this.close();
    then();
  }
}

function freshSide() {
  return { text: '', outcome: null, failed: false };
}
