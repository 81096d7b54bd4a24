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
      this.#error(word('over', { count: length - limit, limit }));
    } else {
      await this.#deliver();
    }
  }

  async #deliver() {
    this.#form.dataset.busy = '';
    try {
      await this.#send(this.#prompt.value);
      this.#prompt.value = '';
    } catch (error) {
      this.#error(error.status === 0 ? word('send_network') : error.detail || word('action_failed'));
    } finally {
      delete this.#form.dataset.busy;
    }
  }

  #error(text) {
    const element = this.#form.querySelector('[data-follow-up-error]');
    element.hidden = !text;
    element.textContent = text ?? '';
    this.#prompt.setAttribute('aria-invalid', String(Boolean(text)));
    if (text) this.#prompt.focus();
  }
}
