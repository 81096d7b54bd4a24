import { announce } from './announce.js';
import { duration, kindOf, opens, toDataUrl } from './media-files.js';
import { word } from './words.js';

const MEGABYTE = 1 << 20;
const SOUND = { type: 'audio/wav' };
/** A recorder stops a little late. */
const SPARE_SECONDS = 0.1;

/**
 * Pictures, or one sound, that go with the prompt: chosen, dropped or pasted, checked, shown, and taken away again.
 * `refuse(text)` says what is wrong, or null.
 */
export class Attachments {
  #form;
  #box;
  #refuse;
  #items = [];
  #queue = Promise.resolve();

  constructor(form, { refuse }) {
    this.#form = form;
    this.#box = form.querySelector('[data-attachments]');
    this.#refuse = refuse;
    for (const button of this.#box.querySelectorAll('[data-attach]')) this.#choose(button);
    form.querySelector('textarea').addEventListener('paste', (event) => this.#paste(event));
    form.addEventListener('dragover', (event) => this.#drag(event, true));
    form.addEventListener('dragleave', (event) => this.#drag(event, form.contains(event.relatedTarget)));
    form.addEventListener('drop', (event) => this.#drop(event));
  }

  /** The part of a request's body. */
  body() {
    return bodyOf(this.#items);
  }

  /** Shows these, which were checked before, instead of all others. */
  show(items) {
    this.#items = [...items];
    this.#show();
  }

  /** Adds files one after the other; those that can't be sent are left out with words. */
  add(files) {
    this.#queue = this.#queue.then(() => this.#addAll([...files]));
    return this.#queue;
  }

  async #addAll(files) {
    this.#refuse(null);
    const troubles = new Set();
    const before = this.#items.length;
    for (const file of files) {
      const trouble = await this.#add(file);
      if (trouble) troubles.add(trouble);
    }
    this.#show();
    const names = this.#items.slice(before).map((item) => item.name).join(', ');
    if (names) announce(word('attach_added', { name: names }));
    if (troubles.size) this.#refuse([...troubles].join(' '));
  }

  async #add(file) {
    const kind = await kindOf(file);
    const trouble = this.#trouble(file, kind);
    if (trouble) return trouble;
    // A browser plays a sound only if its type is right, and not every system knows the type of a file.
    const item = { kind, name: file.name, type: file.type, url: await toDataUrl(kind === 'audio' ? new Blob([file], SOUND) : file) };
    if (!await opens(item)) return word('attach_unreadable', item);
    const most = Number(this.#box.dataset.seconds);
    if (kind === 'audio' && await duration(item) > most + SPARE_SECONDS) return word('attach_too_long', { name: file.name, most });
    this.#items.push(item);
    return null;
  }

  #trouble(file, kind) {
    const { most, bytes, noImage, noAudio } = this.#box.dataset;
    const name = file.name;
    if (!kind) return word('attach_other_format', { name });
    if (kind === 'image' ? noImage : noAudio) return kind === 'image' ? noImage : noAudio;
    if (file.size > Number(bytes)) return word('attach_too_large', { name, most: Number(bytes) / MEGABYTE });
    if (this.#items.some((item) => item.kind !== kind)) return word('attach_both');
    if (kind === 'audio' && this.#items.length) return word('attach_one_sound');
    return this.#items.length >= Number(most) ? word('attach_too_many', { most }) : null;
  }

  #choose(button) {
    const input = this.#box.querySelector(`[data-file="${button.dataset.attach}"]`);
    button.addEventListener('click', () => { if (!this.#busy()) input.click(); });
    input.addEventListener('change', async () => {
      await this.add(input.files);
      input.value = '';
    });
  }

  /** A text with pictures, as word processors copy it, is pasted as text. */
  #paste(event) {
    const { files } = event.clipboardData;
    if (!files.length || event.clipboardData.getData('text/plain')) return;
    event.preventDefault();
    if (!this.#busy()) this.add(files);
  }

  #drag(event, over) {
    if (!event.dataTransfer.types.includes('Files')) return;
    if (event.type === 'dragover') event.preventDefault();
    this.#form.classList.toggle('dropping', over);
  }

  #drop(event) {
    this.#form.classList.remove('dropping');
    if (!event.dataTransfer.files.length) return;
    event.preventDefault();
    if (!this.#busy()) this.add(event.dataTransfer.files);
  }

  #busy() {
    return this.#form.dataset.busy !== undefined;
  }

  #show() {
    const list = this.#box.querySelector('[data-attached]');
    list.hidden = this.#items.length === 0;
    list.replaceChildren(...this.#items.map((item) => this.#entry(item)));
  }

  #entry(item) {
    const entry = document.createElement('li');
    const remove = document.createElement('button');
    remove.type = 'button';
    remove.className = 'attached-remove';
    remove.textContent = '×';
    remove.setAttribute('aria-label', word('attach_remove', item));
    remove.addEventListener('click', () => this.#remove(item));
    entry.append(preview(item), remove);
    return entry;
  }

  #remove(item) {
    if (this.#busy()) return;
    const at = this.#items.indexOf(item);
    this.#items.splice(at, 1);
    this.#show();
    this.#refuse(null);
    announce(word('attach_removed', item));
    const left = this.#box.querySelectorAll('.attached-remove');
    (left[Math.min(at, left.length - 1)] ?? this.#box.querySelector(`[data-attach="${item.kind}"]`))?.focus();
  }
}

/** The part of a request's body that carries these files. */
export function bodyOf(items) {
  const files = items.map(({ type, url }) => ({ mimeType: type, data: url.slice(url.indexOf(',') + 1) }));
  if (!files.length) return {};
  return items[0].kind === 'audio' ? { audio: files[0] } : { images: files };
}

function preview(item) {
  const shown = document.createElement(item.kind === 'audio' ? 'audio' : 'img');
  shown.src = item.url;
  if (item.kind === 'audio') {
    shown.controls = true;
    shown.setAttribute('aria-label', item.name);
  } else {
    shown.alt = item.name;
    shown.title = item.name;
  }
  return shown;
}
