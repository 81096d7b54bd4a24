// Blocking on purpose and tiny: the remembered theme must be known before the first paint.
try {
  const theme = localStorage.getItem('arena-theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Without storage the theme follows the system.
}
