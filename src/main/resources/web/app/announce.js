/** Says something to those who listen instead of looking. The pause makes a repeated sentence be heard again. */
export function announce(text) {
  const region = document.querySelector('[data-announce]');
  if (!region) return;
  region.textContent = '';
  setTimeout(() => { region.textContent = text; }, 50);
}
