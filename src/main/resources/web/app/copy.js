import { announce } from './announce.js';
import { word } from './words.js';

const SHOWN_MS = 1600;

/** Makes a button copy what `text()` gives, and say on its face whether that worked. */
export function copyOnClick(button, text) {
  const label = button.textContent;
  let timer;
  button.addEventListener('click', async () => {
    const said = word(await copy(text()) ? 'copied' : 'not_copied');
    button.textContent = said;
    announce(said);
    clearTimeout(timer);
    timer = setTimeout(() => { button.textContent = label; }, SHOWN_MS);
  });
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/** Browsers keep the clipboard API from pages without TLS, where a self-hosted arena often lives. */
function copyBySelection(text) {
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.className = 'visually-hidden';
  const focused = document.activeElement;
  document.body.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  focused?.focus({ preventScroll: true });
  return done;
}
