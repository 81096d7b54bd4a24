const PAUSES_MS = [0, 1000, 2000, 4000, 8000, 15000];

/** How long to wait before the next try: not at all at first, then longer each time until something works. */
export class Patience {
  #tries = 0;

  next() {
    return PAUSES_MS[Math.min(this.#tries++, PAUSES_MS.length - 1)];
  }

  reset() {
    this.#tries = 0;
  }
}
