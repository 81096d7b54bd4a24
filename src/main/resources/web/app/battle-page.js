import { AnswerPanel } from './answer-panel.js';
import { call, send } from './api.js';
import { bodyOf } from './attachments.js';
import { BattleStream } from './battle-stream.js';
import { Composer } from './composer.js';
import { EarlierTurns } from './earlier-turns.js';
import { FollowUp } from './follow-up.js';
import { fetchItems } from './media-files.js';
import { PanelTabs } from './panel-tabs.js';
import { showNotice, showPhase } from './phases.js';
import { Patience } from './patience.js';
import { Report } from './report.js';
import { Reveal } from './reveal.js';
import { ShownAttachments } from './shown-attachments.js';
import { VoteBar } from './vote-bar.js';
import { Waiting } from './waiting.js';
import { word } from './words.js';

const LATER_MS = 1000;
const ADDRESS = /^\/battles\/([0-9a-f-]{36})$/i;

export function startBattlePage(root) {
  new BattlePage(root).start();
}

/** Leads from the prompt over both answers and the vote to the reveal; the API says at each point where it stands. */
class BattlePage {
  #root;
  #battle = null;
  #stream = null;
  #patience = new Patience();

  constructor(root) {
    this.#root = root;
    this.composer = new Composer(root, { send: (...asked) => this.#send(...asked) });
    this.attachments = new ShownAttachments(root);
    this.panels = Object.fromEntries([...root.querySelectorAll('.panel')].map((panel) =>
      [panel.dataset.side, new AnswerPanel(panel, { retry: () => this.#retry() })]));
    this.tabs = new PanelTabs(root);
    this.earlier = new EarlierTurns(this.#part('earlier'), this.attachments);
    this.followUp = new FollowUp(this.#part('follow-up'), { send: (prompt) => this.#goOn(prompt) });
    this.waiting = new Waiting(Object.values(this.panels));
    this.vote = new VoteBar(this.#part('vote-bar'), {
      send: (choice, reasons) => this.#vote(choice, reasons),
      stop: () => this.#act('stop'),
    });
    this.report = new Report(root);
    this.reveal = new Reveal(this.#part('reveal'), { again: () => this.#again() });
  }

  start() {
    addEventListener('popstate', () => location.reload());
    const id = location.pathname.match(ADDRESS)?.[1];
    if (id) {
      showPhase(this.#root, 'loading');
      this.#load(id);
    }
  }

  #part(name) {
    return this.#root.querySelector(`[data-${name}]`);
  }

  async #send(prompt, categories, media = {}, progress = () => {}) {
    const body = { prompt, categories, ...media };
    const battle = await (Object.keys(media).length ? send('/api/battles', body, progress) : call('POST', '/api/battles', body));
    history.pushState(null, '', `/battles/${battle.id}`);
    this.followUp.forget();
    this.#begin(battle);
    this.#lead();
  }

  async #goOn(prompt) {
    this.#begin(await call('POST', `/api/battles/${this.#battle.id}/turns`, { prompt }));
    this.#lead();
  }

  /** To the new prompt: from the top of the page, unless the turns before it fill the screen. */
  #lead() {
    const asked = this.#part('asked');
    asked.focus({ preventScroll: true });
    scrollTo({ top: 0 });
    if (asked.getBoundingClientRect().top > innerHeight / 3) asked.scrollIntoView();
  }

  async #load(id) {
    try {
      const battle = await call('GET', `/api/battles/${id}`);
      if (this.#battle?.id === battle.id && this.#battle.turns.length === battle.turns.length) this.#show(battle);
      else this.#begin(battle);
    } catch (error) {
      if (error.status === 404) this.#missing();
      else this.#later(id);
    }
  }

  #later(id) {
    showPhase(this.#root, 'fight');
    if (this.#battle) this.vote.say(word('lost'));
    else showNotice(this.#root, word('unreachable'));
    setTimeout(() => this.#load(id), this.#patience.next() + LATER_MS);
  }

  /** The server has no stream for us: the first time it is enough to ask how the battle stands. */
  #ended() {
    const id = this.#battle.id;
    setTimeout(() => this.#load(id), this.#patience.next());
  }

  #missing() {
    this.#stream?.close();
    showPhase(this.#root, 'missing');
    this.#part('missing-text').textContent = word('missing');
    this.#part('missing-text').focus();
  }

  #begin(battle) {
    this.#stream?.close();
    this.#battle = battle;
    this.#stream = new BattleStream(battle.id, this.#listener());
    showPhase(this.#root, 'fight');
    this.#ask(battle.turns);
    for (const panel of Object.values(this.panels)) {
      panel.later = battle.turns.length > 1;
      panel.restart();
    }
    this.tabs.reset();
    this.reveal.hidden = true;
    this.vote.hidden = false;
    this.vote.forgetReasons();
    this.#show(battle);
  }

  #ask(turns) {
    const { prompt, attachments } = turns.at(-1);
    this.#part('asked').hidden = Boolean(this.#battle.textsRemovedAt);
    this.#part('asked-caption').textContent = word(turns.length > 1 ? 'turn' : 'prompt', { number: turns.length });
    this.#part('prompt').textContent = prompt;
    this.attachments.fill(this.#part('shown'), attachments ?? []);
    this.earlier.show(this.#battle.textsRemovedAt ? [] : turns.slice(0, -1));
  }

  #show(battle) {
    this.#battle = battle;
    const turn = battle.turns.at(-1);
    for (const [side, panel] of Object.entries(this.panels)) {
      if (!panel.running && !turn[side].outcome) panel.restart();
      panel.show(turn[side]);
    }
    const running = battle.state === 'queued' || battle.state === 'generating';
    if (!running) this.waiting.stop();
    showNotice(this.#root, this.#notice(battle));
    if (running) this.#follow(battle);
    else if (battle.state === 'ready') this.#open();
    else if (battle.state === 'failed') this.#broken();
    else if (battle.state === 'voted') this.#revealed(battle.reveal, false);
    else this.vote.hidden = true;
  }

  #notice({ state, restarted, textsRemovedAt }) {
    if (restarted) return word('restarted');
    if (textsRemovedAt) return word('texts_removed');
    return state === 'abandoned' ? word('abandoned') : null;
  }

  /** Asked on is only who can be answered: not after a side has found the conversation too long. */
  #open() {
    this.vote.open(word(this.#battle.turns.length > 1 ? 'vote_open_turns' : 'vote_open'));
    this.followUp.hidden = this.#battle.mine === false || Object.values(this.panels).some((panel) => panel.failed);
  }

  #follow(battle) {
    this.followUp.hidden = true;
    this.vote.close(word('vote_wait'), true);
    this.waiting.start();
    if (battle.state === 'queued' && battle.place) this.waiting.queued(battle.place);
    this.#stream.open();
  }

  #broken() {
    for (const panel of Object.values(this.panels)) panel.offerRetry();
    const hopeless = Object.values(this.panels).some((panel) => panel.hopeless);
    this.vote.close(word(hopeless ? 'vote_hopeless_side' : 'vote_failed_side'), false);
  }

  #listener() {
    return {
      text: (side, text) => { this.panels[side].grow(text); this.tabs.news(side); this.waiting.text(); },
      end: (side, outcome) => this.panels[side].end(outcome),
      failed: (side, reason) => this.panels[side].fail(reason),
      queued: (place) => this.waiting.queued(place),
      begun: () => this.waiting.begun(),
      ready: () => { this.waiting.stop(); this.#open(); },
      settled: () => { this.waiting.stop(); this.#load(this.#battle.id); },
      lost: () => this.vote.say(word('lost')),
      back: () => { this.#patience.reset(); this.vote.say(word('vote_wait')); },
      ended: () => this.#ended(),
    };
  }

  async #act(action) {
    try {
      await call('POST', `/api/battles/${this.#battle.id}/${action}`);
    } catch (error) {
      showNotice(this.#root, error.detail || word('action_failed'));
    }
  }

  async #retry() {
    let battle;
    try {
      battle = await call('POST', `/api/battles/${this.#battle.id}/retry`);
    } catch (error) {
      await this.#load(this.#battle.id);
      showNotice(this.#root, error.detail || word('action_failed'));
      return;
    }
    showNotice(this.#root, null);
    const turn = battle.turns.at(-1);
    for (const [side, panel] of Object.entries(this.panels)) if (!turn[side].outcome) panel.restart();
    this.#follow(this.#battle);
  }

  async #vote(choice, reasons) {
    try {
      const reveal = await call('POST', `/api/battles/${this.#battle.id}/vote`, { choice, reasons });
      this.#revealed(reveal, true);
    } catch (error) {
      if (error.status !== 409 && error.status !== 404) throw error;
      this.vote.close('', false);
      await this.#load(this.#battle.id);
    }
  }

  #revealed(reveal, fresh) {
    this.followUp.hidden = true;
    this.vote.hidden = true;
    for (const [side, panel] of Object.entries(this.panels)) {
      panel.reveal(reveal[side], {
        winner: reveal.choice === side,
        mine: this.#battle.mine !== false,
      });
      this.tabs.reveal(side, reveal[side].name);
    }
    this.reveal.show(this.#battle, reveal, fresh);
    this.report.show(this.#battle);
  }

  async #again() {
    const { turns, categories } = this.#battle;
    let items = [];
    try {
      items = await fetchItems(turns[0].attachments ?? []);
      await this.#send(turns[0].prompt, categories ?? [], bodyOf(items));
    } catch (error) {
      showPhase(this.#root, 'start');
      this.composer.fill(turns[0].prompt, categories ?? [], items);
      this.composer.showError(error);
    }
  }
}
