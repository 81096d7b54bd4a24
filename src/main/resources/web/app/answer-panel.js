import { copyOnClick } from './copy.js';
import { GrowingAnswer } from './growing-answer.js';
import { number } from './numbers.js';
import { hasWord, word } from './words.js';

/** Reasons that a second try with the same prompt can't change. */
const HOPELESS = new Set(['too_long', 'unsupported_input']);

/** One side of a battle on the page: its answer, what became of it, and after the vote whose it was. */
export class AnswerPanel {
  #root;
  #answer;

  /** Whether there were turns before: a side that finds the conversation too long leaves those to vote on. */
  later = false;

  constructor(root, { retry }) {
    this.#root = root;
    this.side = root.dataset.side;
    this.#answer = new GrowingAnswer(this.#part('answer'));
    copyOnClick(this.#part('copy'), () => this.#answer.text);
    this.#part('retry').addEventListener('click', retry);
  }

  #part(name) {
    return this.#root.querySelector(`[data-${name}]`);
  }

  /** Empty again and waiting for the first text. */
  restart() {
    this.#answer.clear();
    this.#root.dataset.state = 'running';
    this.#hide('failure', 'retry', 'outcome', 'copy', 'name', 'model', 'stats', 'chosen', 'waiting');
    delete this.#root.dataset.winner;
  }

  grow(text) {
    this.#answer.show(text, this.#root.dataset.state === 'done');
    this.#part('copy').hidden = text === '';
  }

  end(outcome) {
    this.#root.dataset.state = 'done';
    this.#answer.show(this.#answer.text, true);
    this.waiting(null);
    if (outcome === 'empty') this.fail('empty');
    else if (outcome === 'error') this.fail('try_again');
    else this.#say('outcome', hasWord(`outcome_${outcome}`) ? word(`outcome_${outcome}`) : null);
  }

  fail(reason) {
    this.#root.dataset.state = 'done';
    this.#answer.show(this.#answer.text, true);
    this.waiting(null);
    if (reason === 'try_again' && this.#answer.text === '' && this.#part('failure').dataset.reason === 'empty') return;
    this.#part('failure').dataset.reason = reason;
    const votable = this.later && reason === 'too_long';
    const words = votable ? 'failed_too_long_later' : `failed_${reason}`;
    this.#part('failure-text').textContent = word(hasWord(words) ? words : 'failed_try_again');
    this.#part('anew').hidden = votable || !HOPELESS.has(reason);
    this.#part('failure').hidden = false;
  }

  /** Running a side again is possible once both have ended. */
  offerRetry() {
    this.#part('retry').hidden = !this.failed || this.hopeless;
  }

  get failed() {
    return !this.#part('failure').hidden;
  }

  get hopeless() {
    return this.failed && HOPELESS.has(this.#part('failure').dataset.reason);
  }

  get running() {
    return this.#root.dataset.state === 'running';
  }

  waiting(text) {
    this.#say('waiting', this.running ? text : null);
  }

  /** Shows what the API says of this side. */
  show({ text, outcome, reason }) {
    this.grow(text ?? '');
    if (!outcome) return;
    this.end(outcome);
    if (reason) this.fail(reason);
  }

  reveal({ model, name, stats }, { winner, mine }) {
    this.#say('name', name);
    this.#say('model', model);
    this.#part('chosen').hidden = !(winner && mine);
    if (winner) this.#root.dataset.winner = '';
    this.#part('stats').hidden = false;
    this.#stat('first-token', 'seconds', scaled(stats?.timeToFirstTokenMs, 1000), 2);
    this.#stat('speed', 'tokens_per_second', stats?.tokensPerSecond, 1);
    this.#stat('length', 'tokens', stats?.outputTokens, 0);
    this.waiting(null);
  }

  #stat(name, unit, value, digits) {
    const text = number(value, digits);
    this.#root.querySelector(`[data-stat="${name}"]`).textContent =
      value === null || value === undefined ? text : word(unit, { value: text });
  }

  #say(part, text) {
    const element = this.#part(part);
    if (element.textContent !== (text ?? '')) element.textContent = text ?? '';
    element.hidden = !text;
  }

  #hide(...parts) {
    for (const part of parts) this.#part(part).hidden = true;
    this.#part('failure').dataset.reason = '';
  }
}

function scaled(value, by) {
  return value === null || value === undefined ? value : value / by;
}
