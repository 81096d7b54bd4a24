/** A number for readers; one that doesn't exist is an en dash. */
export function number(value, digits) {
  if (value === null || value === undefined) return '–';
  return new Intl.NumberFormat(document.documentElement.lang, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);
}
