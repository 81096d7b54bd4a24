import { word } from './words.js';

/** Shows what went with a prompt: pictures that open larger, a player for a sound. */
export class ShownAttachments {
  #box;
  #large;

  constructor(root) {
    this.#box = root.querySelector('[data-lightbox]');
    this.#large = this.#box.querySelector('img');
    this.#box.addEventListener('click', (event) => { if (event.target !== this.#large) this.#box.close(); });
  }

  fill(list, attachments) {
    const pictures = attachments.filter(({ mediaType }) => mediaType.startsWith('image/'));
    list.hidden = attachments.length === 0;
    list.replaceChildren(...attachments.map((attachment) => {
      const entry = document.createElement('li');
      const place = { number: pictures.indexOf(attachment) + 1, count: pictures.length };
      entry.append(place.number ? this.#picture(attachment.url, place) : player(attachment.url));
      return entry;
    }));
  }

  #picture(url, place) {
    const image = document.createElement('img');
    image.src = url;
    image.alt = word('attach_picture', place);
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'shown-picture';
    button.setAttribute('aria-label', word('attach_larger', place));
    button.append(image);
    button.addEventListener('click', () => {
      this.#large.src = url;
      this.#large.alt = image.alt;
      this.#box.setAttribute('aria-label', image.alt);
      this.#box.showModal();
    });
    return button;
  }
}

function player(url) {
  const audio = document.createElement('audio');
  audio.controls = true;
  audio.preload = 'metadata';
  audio.src = url;
  audio.setAttribute('aria-label', word('attach_player'));
  return audio;
}
