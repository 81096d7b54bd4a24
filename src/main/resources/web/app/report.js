import { call } from './api.js';
import { word } from './words.js';

/** Lets a visitor of a published battle say what is wrong with it. */
export class Report {
  #root;
  #id;

  constructor(root) {
    this.#root = root;
    this.#part('open').addEventListener('click', () => this.#open());
    this.#part('cancel').addEventListener('click', () => this.#part('dialog').close());
    this.#part('form').addEventListener('submit', (event) => this.#send(event));
  }

  /** Shown on somebody else's battle only: one's own can be made private again. */
  show(battle) {
    this.#id = battle.id;
    this.#root.querySelector('[data-report]').hidden = battle.mine !== false || battle.public !== true;
    this.#part('open').hidden = false;
    this.#part('said').textContent = '';
  }

  #part(name) {
    return this.#root.querySelector(`[data-report-${name}]`);
  }

  #open() {
    this.#part('form').reset();
    this.#part('error').hidden = true;
    this.#part('dialog').showModal();
  }

  async #send(event) {
    event.preventDefault();
    const { kind, reason } = Object.fromEntries(new FormData(this.#part('form')));
    if (!kind) {
      this.#refuse(word('report_choose'));
      this.#part('form').elements.kind[0].focus();
      return;
    }
    try {
      await call('POST', `/api/battles/${this.#id}/report`, { kind, reason });
      this.#part('dialog').close();
      this.#part('open').hidden = true;
      this.#part('said').textContent = word('reported');
      this.#part('said').focus({ preventScroll: true });
    } catch (error) {
      this.#refuse(error.detail || word('action_failed'));
    }
  }

  #refuse(words) {
    this.#part('error').textContent = words;
    this.#part('error').hidden = false;
  }
}
