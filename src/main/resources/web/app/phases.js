/** Shows one part of the battle page: `start`, `fight`, `missing`, or none while `loading`. */
export function showPhase(root, phase) {
  root.dataset.phase = phase;
  for (const part of ['start', 'fight', 'missing']) {
    root.querySelector(`[data-${part}]`).hidden = part !== phase;
  }
}

/** Says something above the answers, or nothing any more. */
export function showNotice(root, text) {
  const notice = root.querySelector('[data-notice]');
  if (notice.textContent !== (text ?? '')) notice.textContent = text ?? '';
  notice.hidden = !text;
}
