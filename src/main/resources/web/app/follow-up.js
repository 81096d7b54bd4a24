import { number } from './numbers.js';
import { explain } from './refusals.js';
import { word } from './words.js';

/** The form that asks both sides on. `send(prompt)` rejects with an {@link ApiError}; the prompt stays. */
export class FollowUp {
  #form;
  #prompt;
  #send;

  constructor(form, { send }) {
    this.#form = form;
    this.#prompt = form.querySelector('textarea');
    this.#send = send;
    form.addEventListener('submit', (event) => this.#submit(event));
    this.#prompt.addEventListener('keydown', (event) => this.#key(event));
    this.#prompt.addEventListener('input', () => this.#error(null));
  }

  set hidden(hidden) {
    this.#form.hidden = hidden;
  }

  /** Nothing of one battle is asked in another. */
  forget() {
    this.#prompt.value = '';
    this.#error(null);
  }

  #key(event) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    this.#form.requestSubmit();
  }

  async #submit(event) {
    event.preventDefault();
    if (this.#form.dataset.busy !== undefined) return;
    const limit = Number(this.#prompt.dataset.limit);
    const length = this.#prompt.value.length;
    if (!this.#prompt.value.trim()) {
      this.#error(word('nothing'));
    } else if (length > limit) {
      this.#error(word('over', { count: number(length - limit, 0), limit: number(limit, 0) }));
    } else {
      await this.#deliver();
    }
  }

  async #deliver() {
    this.#busy(true);
    try {
      await this.#send(this.#prompt.value);
      this.forget();
    } catch (error) {
      this.#error(explain(error, 'action_failed'));
    } finally {
      this.#busy(false);
    }
  }

  #busy(busy) {
    if (busy) this.#form.dataset.busy = '';
    else delete this.#form.dataset.busy;
    this.#form.querySelector('button').setAttribute('aria-disabled', String(busy));
  }

  #error(text) {
    const element = this.#form.querySelector('[data-follow-up-error]');
    element.hidden = !text;
    element.textContent = text ?? '';
    this.#prompt.setAttribute('aria-invalid', String(Boolean(text)));
    if (!text) return;
    this.#prompt.focus();
    element.scrollIntoView({ block: 'nearest' });
  }
}
