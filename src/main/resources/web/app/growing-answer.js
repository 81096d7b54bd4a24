import { decorate } from './blocks.js';
import { settled } from './growing-edge.js';
import { blocksOf, render } from './markdown.js';

const LEAST_MS_BETWEEN_DRAWINGS = 60;
/** Long answers are drawn less often, so that drawing takes at most a sixth of the time. */
const REST_PER_DRAWING = 5;

/**
 * Shows a markdown text that grows. Blocks whose text didn't change keep their nodes, so that nothing flickers and
 * what a reader has selected in a finished block stays selected.
 */
export class GrowingAnswer {
  #box;
  #text = '';
  #done = false;
  #drawn = [];
  #frame = 0;
  #nextDrawing = 0;

  constructor(box) {
    this.#box = box;
  }

  /** The raw markdown that is on the screen, or will be with the next frame. */
  get text() {
    return this.#text;
  }

  /** Shows this text; a beginning of what is there already, as after a reconnection, takes nothing away. */
  show(text, done = false) {
    if (!done && text.length < this.#text.length && this.#text.startsWith(text)) return;
    this.#text = text;
    this.#done = done;
    if (!this.#frame) this.#frame = requestAnimationFrame((now) => this.#draw(now));
  }

  clear() {
    this.#text = '';
    this.#drawn = [];
    this.#box.replaceChildren();
  }

  #draw(now) {
    if (!this.#done && now < this.#nextDrawing) {
      this.#frame = requestAnimationFrame((later) => this.#draw(later));
      return;
    }
    this.#frame = 0;
    const blocks = blocksOf(this.#done ? this.#text : settled(this.#text));
    blocks.forEach((block, index) => this.#drawBlock(block, index));
    for (const { node } of this.#drawn.splice(blocks.length)) node.remove();
    const taken = performance.now() - now;
    this.#nextDrawing = now + Math.max(LEAST_MS_BETWEEN_DRAWINGS, REST_PER_DRAWING * taken);
  }

  #drawBlock(block, index) {
    const drawn = this.#drawn[index];
    if (drawn?.raw === block.raw) return;
    if (drawn?.type === 'code' && block.type === 'code') {
      this.#growCode(drawn.node, block);
      drawn.raw = block.raw;
      return;
    }
    const node = document.createElement('div');
    node.className = 'block';
    node.append(rendered(block));
    decorate(node);
    if (drawn) drawn.node.replaceWith(node);
    else this.#box.append(node);
    this.#drawn[index] = { raw: block.raw, type: block.type, node };
  }

  /** A growing code block keeps its box, and with it how far the reader has scrolled. */
  #growCode(node, block) {
    const fresh = render(block).querySelector('code');
    const code = node.querySelector('pre code');
    code.className = fresh.className;
    code.replaceChildren(...fresh.childNodes);
    node.querySelector('[data-language]').textContent = block.lang?.match(/^[\w+#.-]*/)[0] ?? '';
  }
}

/** A block that the parser trips over is shown as it was written. */
function rendered(block) {
  try {
    return render(block);
  } catch {
    return document.createTextNode(block.raw);
  }
}
