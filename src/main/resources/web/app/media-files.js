import { ApiError } from './api.js';

/** How files begin that the arena takes; a dot stands for any byte. */
const BEGINNINGS = [
  ['image', /^\u0089PNG\r\n\u001a\n/],
  ['image', /^\u00ff\u00d8\u00ff/],
  ['image', /^RIFF[^]{4}WEBP/],
  ['audio', /^RIFF[^]{4}WAVE/],
];

/** `image`, `audio`, or null for a file of another kind, whatever its name says. */
export async function kindOf(file) {
  const bytes = new Uint8Array(await file.slice(0, 12).arrayBuffer());
  const start = String.fromCharCode(...bytes);
  return BEGINNINGS.find(([, beginning]) => beginning.test(start))?.[0] ?? null;
}

export function toDataUrl(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(reader.result));
    reader.addEventListener('error', () => reject(reader.error));
    reader.readAsDataURL(file);
  });
}

/** Whether the browser can show the picture; of a sound only the arena knows. */
export async function opens({ kind, url }) {
  if (kind === 'audio') return true;
  const image = new Image();
  image.src = url;
  try {
    await image.decode();
    return true;
  } catch {
    return false;
  }
}

/** In seconds; 0 where the browser can't tell. */
export function duration({ url }) {
  return new Promise((resolve) => {
    const audio = new Audio();
    audio.preload = 'metadata';
    audio.addEventListener('loadedmetadata', () => resolve(Number.isFinite(audio.duration) ? audio.duration : 0));
    audio.addEventListener('error', () => resolve(0));
    audio.src = url;
  });
}

/** What goes with a prompt, fetched again to be sent once more. */
export function fetchItems(attachments) {
  return Promise.all(attachments.map(async ({ mediaType, url }) => {
    const response = await fetch(url).catch(() => { throw new ApiError(0); });
    if (!response.ok) throw new ApiError(response.status);
    const name = url.split('/').at(-1);
    return { kind: mediaType.split('/')[0], name, type: mediaType, url: await toDataUrl(await response.blob()) };
  }));
}
