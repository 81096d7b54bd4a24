/** A number for readers; one that doesn't exist is an en dash. */
export function number(value, digits) {
  if (value === null || value === undefined) return '–';
  return new Intl.NumberFormat(document.documentElement.lang, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);
}

/** A number that is itself an estimate, as the server says it: beyond twenty, two figures of it. */
export function about(value) {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1);
  return number(value <= 20 ? value : Math.round(value / step) * step, 0);
}
