const KEY = 'arena-theme';

/** Lets the reader follow the system or hold on to light or dark; `theme.js` applies it before the next page paints. */
export function startThemeSwitch() {
  const form = document.querySelector('[data-theme-switch]');
  if (!form) return;
  const chosen = document.documentElement.dataset.theme ?? 'system';
  for (const radio of form.querySelectorAll('input')) {
    radio.checked = radio.value === chosen;
    radio.addEventListener('change', () => apply(radio.value));
  }
}

function apply(theme) {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    if (theme === 'system') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // Without storage the choice lasts for this page.
  }
}
