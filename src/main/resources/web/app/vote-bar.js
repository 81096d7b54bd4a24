import { announce } from './announce.js';
import { choiceOf } from './keys.js';
import { word } from './words.js';

const UNDO_SECONDS = 3;

/**
 * The four choices. States: `closed` (with a hint why), `open`, `counting` (chosen, can be undone), `sending`,
 * `unsent` (the choice is kept to be sent again). `send(choice, reasons)` resolves when the vote stands and rejects
 * when it did not arrive.
 */
export class VoteBar {
  #root;
  #send;
  #state = 'closed';
  #choice = null;
  #question = '';
  #seconds = 0;
  #timer;

  constructor(root, { send, stop }) {
    this.#root = root;
    this.#send = send;
    for (const button of this.#choices()) button.addEventListener('click', () => this.#choose(button.dataset.choice));
    for (const chip of this.#chips()) chip.addEventListener('click', () => this.#toggle(chip));
    this.#part('undo').addEventListener('click', () => this.#undo());
    this.#part('resend').addEventListener('click', () => this.#deliver());
    this.#part('stop').addEventListener('click', stop);
    document.addEventListener('keydown', (event) => this.#key(event));
    this.#enter('closed');
  }

  /** Not yet: the hint says why. */
  close(hint, running) {
    this.#choice = null;
    this.#enter('closed', hint);
    this.#part('stop').hidden = !running;
  }

  open(question) {
    if (this.#state !== 'closed') return;
    this.#question = question;
    this.#enter('open', question);
    announce(word('vote_open_aloud'));
  }

  /** Another word on why votes are closed. */
  say(hint) {
    if (this.#state === 'closed') this.#part('hint').textContent = hint;
  }

  set hidden(hidden) {
    this.#root.hidden = hidden;
    if (hidden) this.close('', false);
  }

  forgetReasons() {
    for (const chip of this.#chips()) chip.setAttribute('aria-pressed', 'false');
  }

  #part(name) {
    return this.#root.querySelector(`[data-${name}]`);
  }

  #choices() {
    return this.#root.querySelectorAll('[data-choice]');
  }

  #chips() {
    return this.#root.querySelectorAll('[data-reason]');
  }

  #enter(state, hint = '') {
    clearInterval(this.#timer);
    this.#state = state;
    this.#root.dataset.state = state;
    this.#part('hint').textContent = hint;
    this.#part('stop').hidden = true;
    this.#part('undo').hidden = state !== 'counting';
    this.#part('resend').hidden = state !== 'unsent';
    const choosable = state === 'open' || state === 'counting' || state === 'unsent';
    for (const button of this.#choices()) {
      button.setAttribute('aria-disabled', String(!choosable));
      button.setAttribute('aria-pressed', String(button.dataset.choice === this.#choice));
    }
    for (const chip of this.#chips()) chip.setAttribute('aria-disabled', String(!choosable));
  }

  #key(event) {
    if (this.#root.hidden) return;
    if (event.key === 'Escape' && this.#state === 'counting') {
      this.#undo();
      return;
    }
    const choice = choiceOf(event);
    if (!choice || !this.#canChoose()) return;
    event.preventDefault();
    this.#choose(choice);
  }

  #canChoose() {
    return this.#state === 'open' || this.#state === 'counting' || this.#state === 'unsent';
  }

  #choose(choice) {
    if (!this.#canChoose()) return;
    this.#choice = choice;
    announce(word('undo_aloud'));
    this.#count();
  }

  #toggle(chip) {
    if (!this.#canChoose()) return;
    chip.setAttribute('aria-pressed', String(chip.getAttribute('aria-pressed') !== 'true'));
    if (this.#state === 'counting') this.#count();
  }

  #count() {
    this.#enter('counting');
    this.#seconds = UNDO_SECONDS;
    this.#showSeconds();
    this.#timer = setInterval(() => {
      this.#seconds -= 1;
      if (this.#seconds > 0) this.#showSeconds();
      else this.#deliver();
    }, 1000);
  }

  #showSeconds() {
    this.#part('undo').textContent = word('undo', { seconds: this.#seconds });
  }

  #undo() {
    const focused = this.#root.querySelector(`[data-choice="${this.#choice}"]`);
    const hadFocus = document.activeElement === this.#part('undo');
    this.#choice = null;
    this.#enter('open', this.#question);
    if (hadFocus) focused?.focus();
    announce(word('undone'));
  }

  async #deliver() {
    const reasons = [...this.#chips()].filter((c) => c.getAttribute('aria-pressed') === 'true');
    this.#enter('sending', word('vote_sending'));
    try {
      await this.#send(this.#choice, reasons.map((chip) => chip.dataset.reason));
    } catch {
      this.#enter('unsent', word('vote_unsent'));
      announce(word('vote_unsent'));
    }
  }
}
