import { announce } from './announce.js';
import { call } from './api.js';
import { copyOnClick } from './copy.js';
import { standing } from './pair-standing.js';
import { word } from './words.js';

/** What is known after the vote: the names, whether the vote counts, where to go next, and the switch to publish. */
export class Reveal {
  #root;
  #id;

  constructor(root, { again }) {
    this.#root = root;
    this.#part('again').addEventListener('click', again);
    this.#part('publish').addEventListener('change', (event) => this.#publish(event.target));
    this.#part('link-text').addEventListener('focus', (event) => event.target.select());
    copyOnClick(this.#part('copy-link'), () => this.#part('link-text').value);
  }

  #part(name) {
    return this.#root.querySelector(`[data-${name}]`);
  }

  set hidden(hidden) {
    this.#root.hidden = hidden;
  }

  /** `fresh` is true right after the vote: then the reader is taken here. */
  show(battle, reveal, fresh) {
    this.#id = battle.id;
    const { left, right } = reveal;
    this.#part('reveal-title').textContent = word(`${battle.mine === false ? 'voted' : 'chose'}_${reveal.choice}`);
    this.#part('reveal-names').textContent = word('names', { left: left.name, right: right.name });
    this.#part('not-counted').hidden = reveal.counted !== false;
    this.#part('not-counted').textContent = reveal.notCountedBecause
      ? word('not_counted_because', { reason: reveal.notCountedBecause })
      : word('not_counted');
    this.#tellStanding(battle, reveal, fresh);
    this.#part('leaderboard').href = `/leaderboard?arena=${encodeURIComponent(battle.arena)}`;
    this.#part('publication').hidden = battle.mine === false;
    this.#part('publish').checked = battle.public === true;
    this.#showLink(battle.public === true);
    this.#part('again').hidden = Boolean(battle.textsRemovedAt);
    this.#root.hidden = false;
    if (!fresh) return;
    this.#part('reveal-title').focus({ preventScroll: true });
    announce(this.#part('reveal-names').textContent);
  }

  /** Its line is kept free from the start, so that nothing moves when the sentence comes. */
  async #tellStanding(battle, { left, right, counted }, fresh) {
    const line = this.#part('pair-standing');
    line.textContent = '';
    line.hidden = counted === false;
    if (line.hidden) return;
    const sentence = await standing(battle.arena, left, right, fresh);
    if (this.#id === battle.id) line.textContent = sentence;
  }

  async #publish(box) {
    const wanted = box.checked;
    try {
      await call('PUT', `/api/battles/${this.#id}/publication`, { public: wanted });
      this.#showLink(wanted);
      announce(word(wanted ? 'published' : 'unpublished'));
    } catch (error) {
      box.checked = !wanted;
      this.#part('not-counted').hidden = false;
      this.#part('not-counted').textContent = error.detail || word('action_failed');
    }
  }

  #showLink(shown) {
    this.#part('link').hidden = !shown;
    this.#part('link-text').value = `${location.origin}/battles/${this.#id}`;
  }
}
