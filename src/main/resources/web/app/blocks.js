import { copyOnClick } from './copy.js';
import { word } from './words.js';

/** Gives the code blocks of a drawn block their heads with a copy button, and wide content a box to scroll in. */
export function decorate(node) {
  for (const pre of node.querySelectorAll('pre')) frameCode(pre);
  for (const table of node.querySelectorAll('table')) scrollInside(table);
}

function frameCode(pre) {
  const frame = document.createElement('div');
  frame.className = 'code';
  const head = document.createElement('div');
  head.className = 'code-head';
  const language = document.createElement('span');
  language.dataset.language = '';
  language.textContent = languageOf(pre.querySelector('code'));
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'quiet';
  button.textContent = word('copy_code');
  copyOnClick(button, () => pre.textContent.replace(/\n$/, ''));
  head.append(language, button);
  pre.replaceWith(frame);
  pre.tabIndex = 0;
  pre.setAttribute('role', 'group');
  pre.setAttribute('aria-label', word('code'));
  frame.append(head, pre);
}

function languageOf(code) {
  const name = [...(code?.classList ?? [])].find((c) => c.startsWith('language-'));
  return name ? name.slice('language-'.length) : '';
}

function scrollInside(table) {
  const box = document.createElement('div');
  box.className = 'wide';
  box.tabIndex = 0;
  box.setAttribute('role', 'group');
  box.setAttribute('aria-label', word('table'));
  table.replaceWith(box);
  box.append(table);
}
