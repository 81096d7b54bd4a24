import { GrowingAnswer } from './growing-answer.js';
import { word } from './words.js';

/** The turns of a battle before the one in the panels, each folded up under its prompt. */
export class EarlierTurns {
  #list;
  #attachments;
  #shown = 0;

  constructor(list, attachments) {
    this.#list = list;
    this.#attachments = attachments;
  }

  show(turns) {
    if (turns.length < this.#shown) this.#clear();
    for (const turn of turns.slice(this.#shown)) this.#list.append(this.#folded(turn, (this.#shown += 1)));
    this.#list.hidden = turns.length === 0;
  }

  #clear() {
    this.#list.replaceChildren();
    this.#shown = 0;
  }

  #folded(turn, number) {
    const details = element('details', 'earlier-turn');
    const attachments = turn.attachments ?? [];
    const summary = element('summary');
    summary.append(element('span', 'earlier-number', word('turn', { number })), element('span', 'earlier-prompt', turn.prompt));
    summary.append(...attachments.filter(({ mediaType }) => mediaType.startsWith('image/')).map(thumbnail));
    const sent = element('ul', 'shown');
    sent.setAttribute('aria-label', word('attach_list'));
    this.#attachments.fill(sent, attachments);
    const answers = element('div', 'earlier-answers');
    answers.append(answer('left', 'A', turn.left.text), answer('right', 'B', turn.right.text));
    details.append(summary, sent, answers);
    return details;
  }
}

/** Tells of a picture while the turn is folded; unfolded, the picture itself is there. */
function thumbnail({ url }) {
  const image = element('img', 'earlier-picture');
  image.src = url;
  image.alt = '';
  return image;
}

function answer(side, letter, text) {
  const section = element('section', `earlier-answer side-${side}`);
  const box = element('div', 'answer');
  box.dir = 'auto';
  section.append(element('h3', 'letter', letter), box);
  new GrowingAnswer(box).show(text, true);
  return section;
}

function element(name, className = '', text = '') {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}
