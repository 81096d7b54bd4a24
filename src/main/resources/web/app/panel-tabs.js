import { word } from './words.js';

/** On a narrow screen the panels lie side by side in a strip that is swiped or moved by two tabs. */
export class PanelTabs {
  #strip;
  #tabs;
  #active = 'left';

  constructor(root) {
    this.#strip = root.querySelector('[data-panels]');
    this.#tabs = [...root.querySelectorAll('[data-tab]')];
    for (const tab of this.#tabs) {
      tab.addEventListener('click', () => this.#go(tab.dataset.tab));
      tab.addEventListener('keydown', (event) => this.#arrow(event));
      tab.querySelector('[data-dot]').setAttribute('aria-label', word('news'));
      tab.querySelector('[data-dot]').setAttribute('role', 'img');
    }
    this.#strip.addEventListener('scroll', () => this.#look(), { passive: true });
    this.#select('left');
  }

  /** New text came on this side. */
  news(side) {
    if (side !== this.#active && this.#narrow) this.#tab(side).querySelector('[data-dot]').hidden = false;
  }

  /** After the vote each tab bears the name of its model. */
  reveal(side, name) {
    this.name(side, name);
    this.#tab(side).querySelector('[data-dot]').hidden = true;
  }

  name(side, name) {
    this.#tab(side).querySelector('[data-tab-name]').textContent = name ?? '';
  }

  reset() {
    for (const tab of this.#tabs) {
      tab.querySelector('[data-dot]').hidden = true;
      this.name(tab.dataset.tab, '');
    }
  }

  get #narrow() {
    return this.#strip.scrollWidth > this.#strip.clientWidth + 1;
  }

  #tab(side) {
    return this.#tabs.find((tab) => tab.dataset.tab === side);
  }

  #go(side) {
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#strip.scrollTo({ left: side === 'left' ? 0 : this.#strip.scrollWidth, behavior: calm ? 'auto' : 'smooth' });
    this.#select(side);
  }

  #look() {
    if (!this.#narrow) return;
    const shift = this.#strip.scrollLeft / (this.#strip.scrollWidth - this.#strip.clientWidth);
    if (shift < 0.2) this.#select('left');
    else if (shift > 0.8) this.#select('right');
  }

  #select(side) {
    this.#active = side;
    for (const tab of this.#tabs) {
      const chosen = tab.dataset.tab === side;
      tab.setAttribute('aria-selected', String(chosen));
      tab.tabIndex = chosen ? 0 : -1;
      if (chosen) tab.querySelector('[data-dot]').hidden = true;
    }
  }

  #arrow(event) {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    const side = event.key === 'ArrowLeft' ? 'left' : 'right';
    this.#go(side);
    this.#tab(side).focus();
  }
}
