import { announce } from './announce.js';
import { Attachments } from './attachments.js';
import { number } from './numbers.js';
import { explain } from './refusals.js';
import { word } from './words.js';

const SHOW_COUNT_FROM = 0.9;
const LONGEST_COUNTDOWN_S = 120;

/**
 * The form that starts a battle. `send(prompt, categories, media, progress)` rejects with an {@link ApiError}; the prompt
 * stays.
 */
export class Composer {
  #form;
  #prompt;
  #send;
  #attachments;
  #limit;
  #retryTimer;

  constructor(root, { send }) {
    this.#form = root.querySelector('[data-composer]');
    this.#prompt = this.#form.querySelector('textarea');
    this.#limit = Number(this.#prompt.dataset.limit);
    this.#send = send;
    this.#attachments = new Attachments(this.#form, { refuse: (text) => this.#error(text) });
    this.#form.addEventListener('submit', (event) => this.#submit(event));
    this.#prompt.addEventListener('input', () => this.#fit());
    this.#prompt.addEventListener('keydown', (event) => this.#key(event));
    for (const chip of this.#chips()) chip.addEventListener('click', () => press(chip, !pressed(chip)));
    for (const sample of root.querySelectorAll('[data-sample]')) {
      sample.addEventListener('click', () => this.fill(sample.dataset.text, [sample.dataset.category]));
    }
    if (/Mac|iPhone|iPad/.test(navigator.platform)) this.#form.querySelector('[data-shortcut]').textContent = '⌘ ⏎';
    // Until here the browser would have sent the prompt itself, in an address.
    this.#form.querySelector('[data-send]').disabled = false;
    this.#fit();
  }

  /** @param items pictures or a sound that are to go with it again */
  fill(prompt, categories, items = []) {
    if (items.length) this.#attachments.show(items);
    this.#prompt.value = prompt;
    for (const chip of this.#chips()) press(chip, categories.includes(chip.dataset.category));
    this.#fit();
    this.#prompt.focus();
    this.#prompt.setSelectionRange(prompt.length, prompt.length);
  }

  #chips() {
    return this.#form.querySelectorAll('[data-category]');
  }

  #key(event) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    this.#form.requestSubmit();
  }

  /** The box is as high as its text: the stylesheet's field-sizing does it, this is for browsers without. */
  #fit() {
    if (!CSS.supports('field-sizing', 'content')) {
      this.#prompt.rows = Math.min(14, Math.max(3, this.#prompt.value.split('\n').length + Math.floor(this.#prompt.value.length / 90)));
    }
    const left = this.#limit - this.#length();
    const count = this.#form.querySelector('[data-count]');
    count.hidden = this.#length() < SHOW_COUNT_FROM * this.#limit;
    count.textContent = left >= 0
      ? word('left', { count: number(left, 0) })
      : word('over', { count: number(-left, 0), limit: number(this.#limit, 0) });
    count.classList.toggle('over', left < 0);
    this.#error(null);
  }

  #length() {
    return this.#prompt.value.length;
  }

  async #submit(event) {
    event.preventDefault();
    if (this.#form.dataset.busy !== undefined) return;
    const prompt = this.#prompt.value;
    if (!prompt.trim()) return this.#refuse(word('nothing'));
    if (this.#length() > this.#limit) return this.#refuse(this.#form.querySelector('[data-count]').textContent);
    this.#busy(true);
    try {
      const categories = [...this.#chips()].filter(pressed).map((chip) => chip.dataset.category);
      await this.#send(prompt, categories, this.#attachments.body(), (part) => this.#progress(part));
      this.#attachments.show([]);
    } catch (error) {
      this.showError(error);
    } finally {
      this.#progress(null);
      this.#busy(false);
    }
    return undefined;
  }

  showError(error) {
    if (error.status === 429 && error.retryAfter && error.retryAfter <= LONGEST_COUNTDOWN_S) this.#countDown(error.retryAfter);
    else this.#error(explain(error, 'send_failed'));
  }

  #refuse(text) {
    this.#error(text);
    this.#prompt.focus();
  }

  #countDown(seconds) {
    this.#error(word('send_limit', { seconds }));
    const until = Date.now() + seconds * 1000;
    this.#retryTimer = setInterval(() => {
      const left = Math.ceil((until - Date.now()) / 1000);
      if (left <= 0) this.#error(null);
      else this.#form.querySelector('[data-error]').textContent = word('send_limit', { seconds: left });
    }, 1000 * Math.max(1, Math.round(seconds / 10)));
  }

  #error(text) {
    clearInterval(this.#retryTimer);
    const element = this.#form.querySelector('[data-error]');
    element.hidden = !text;
    element.textContent = text ?? '';
    this.#prompt.setAttribute('aria-invalid', String(Boolean(text)));
  }

  /** @param part how much is sent, from 0 to 1; null when there is nothing to say */
  #progress(part) {
    const line = this.#form.querySelector('[data-sending]');
    line.hidden = part === null;
    if (part === null) return;
    line.querySelector('progress').value = part;
    const said = part < 1 ? word('attach_sending', { percent: Math.floor(100 * part) }) : word('attach_preparing');
    line.querySelector('[data-sending-text]').textContent = said;
    if (part === 1) announce(said);
  }

  #busy(busy) {
    if (busy) this.#form.dataset.busy = '';
    else delete this.#form.dataset.busy;
    this.#form.querySelector('[data-send]').setAttribute('aria-disabled', String(busy));
  }
}

function pressed(chip) {
  return chip.getAttribute('aria-pressed') === 'true';
}

function press(chip, on) {
  chip.setAttribute('aria-pressed', String(on));
}
