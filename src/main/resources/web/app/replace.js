/** Draws a part of the page anew: whoever is at one of its links by keyboard stays there, and what was opened stays open. */
export function replace(part, html) {
  const held = part.contains(document.activeElement) ? document.activeElement.id : '';
  const opened = [...part.querySelectorAll('details[open]')].map(({ id }) => id);
  part.innerHTML = html;
  for (const id of opened) document.getElementById(id)?.setAttribute('open', '');
  if (held) document.getElementById(held)?.focus({ preventScroll: true });
}
