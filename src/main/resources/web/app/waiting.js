import { announce } from './announce.js';
import { word } from './words.js';

const SILENCE_MS = 3000;

/** After three seconds without text both panels say the same about what goes on. */
export class Waiting {
  #panels;
  #timer;
  #place = null;
  #anyText = false;

  constructor(panels) {
    this.#panels = panels;
  }

  start() {
    this.#anyText = false;
    this.#place = null;
    this.#rest();
  }

  text() {
    this.#anyText = true;
    this.#place = null;
    this.#rest();
  }

  queued(place) {
    if (place !== this.#place) announce(word('queued', { place }));
    this.#place = place;
    this.#say();
  }

  begun() {
    this.#place = null;
    this.#say();
  }

  stop() {
    clearTimeout(this.#timer);
    for (const panel of this.#panels) panel.waiting(null);
  }

  #rest() {
    this.stop();
    this.#timer = setTimeout(() => this.#say(), SILENCE_MS);
  }

  #say() {
    const text = this.#place !== null
      ? word('queued', { place: this.#place })
      : word(this.#anyText ? 'waiting_more' : 'waiting');
    for (const panel of this.#panels) panel.waiting(text);
  }
}
