const CHOICES = {
  1: 'left', 2: 'tie', 3: 'both_bad', 4: 'right',
  ArrowLeft: 'left', ArrowUp: 'tie', ArrowDown: 'both_bad', ArrowRight: 'right',
};
/** These scroll the answers, so they choose only where the bar has the focus. */
const SCROLLING = new Set(['ArrowUp', 'ArrowDown']);
const FIELDS = 'input:not([type="checkbox"]), textarea, select, [contenteditable], dialog';
const OWN_ARROWS = `${FIELDS}, [role="tab"], pre, .wide, [data-prompt], input, summary, audio`;

/** The choice that a pressed key stands for, or null: digits anywhere but in fields, arrows where nothing scrolls. */
export function choiceOf(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.repeat) return null;
  const taken = event.key.startsWith('Arrow') ? OWN_ARROWS : FIELDS;
  if (event.target instanceof Element && event.target.closest(taken)) return null;
  if (SCROLLING.has(event.key) && !document.activeElement?.closest('[data-vote-bar]')) return null;
  return CHOICES[event.key] ?? null;
}
