import { announce } from '../app/announce.js';
import { call } from '../app/api.js';

/** Moves prompts up and down by their buttons; the whole order is sent, and shown again as it was where that fails. */
export function startPrompts(root = document.querySelector('[data-prompts]')) {
  root?.addEventListener('click', (event) => {
    const button = event.target.closest('[data-move]');
    if (button && !root.hasAttribute('aria-busy')) move(root, button);
  });
}

async function move(root, button) {
  const row = button.closest('[data-id]');
  const step = Number(button.dataset.move);
  const before = row.nextSibling;
  const neighbour = step < 0 ? row.previousElementSibling : row.nextElementSibling;
  if (!neighbour) return;
  root.setAttribute('aria-busy', 'true');
  if (step < 0) neighbour.before(row);
  else neighbour.after(row);
  button.focus();
  const rows = [...root.querySelectorAll('[data-id]')];
  try {
    await call('PUT', '/api/admin/prompts/order', { order: rows.map(({ dataset }) => dataset.id) });
    announce(filled(root.dataset.moved, { title: row.dataset.title, place: rows.indexOf(row) + 1, count: rows.length }));
  } catch (error) {
    root.insertBefore(row, before);
    button.focus();
    announce(error.detail || root.dataset.notMoved);
  }
  root.removeAttribute('aria-busy');
}

function filled(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);
}
