import { word } from './words.js';

/** Why a prompt was not taken, from an {@link ApiError}; `otherwise` names the word for an error without any. */
export function explain(error, otherwise) {
  if (error.status === 0) return word('send_network');
  const violations = error.violations.map((violation) => violation.message).filter((words) => words !== error.detail).join('; ');
  if (error.status === 503) return error.detail || word('send_unavailable');
  return [error.detail, violations].filter(Boolean).join(' ') || word(otherwise);
}
