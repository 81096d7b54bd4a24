import { announce } from '../app/announce.js';
import { call } from '../app/api.js';

const EVERY_MS = 1000;

/** Follows the models that backends are fetching. */
export function startPulls(root = document) {
  for (const pull of root.querySelectorAll('[data-pull]')) follow(pull);
}

async function follow(pull) {
  const bar = pull.querySelector('progress');
  const status = pull.querySelector('[data-pull-status]');
  for (;;) {
    await new Promise((resolve) => { setTimeout(resolve, EVERY_MS); });
    const now = await call('GET', pull.dataset.pull).catch(() => null);
    if (!now) continue;
    if (now.total > 0) {
      bar.max = now.total;
      bar.value = now.completed;
    }
    if (now.state === 'running') {
      status.textContent = now.status ?? '';
      continue;
    }
    status.textContent = now.failure ?? pull.dataset[now.state] ?? '';
    announce(`${bar.getAttribute('aria-label')}: ${status.textContent}`);
    bar.remove();
    pull.querySelector('form')?.remove();
    return;
  }
}
