/*
 * A text cut off anywhere reads as different markdown than the whole: a lone "-" under a line makes a heading of it,
 * a table is a paragraph until its second line, two stars stay stars. So that nothing flickers, what can't be
 * understood yet is held back until more text or the end arrives, and what was opened is closed for the moment.
 */
const UNDECIDED_LINE = /^[ \t]*(?:[-=+*_]{1,}|#{1,6}|\d{1,9}[.)]?|[`~]{1,2}|\[[ x]?\]?|[-*+] \[[ x]?\]?|>|\|.*)[ \t]*$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const HALF_LINK = /!?\[([^\]\n]*)(?:\]\([^)\s]*)?$/;
const OPEN_EMPHASIS = /(?:^|[\s(])\*(?=[^\s*])[^*]*$/;
const TABLE_START = /(?:^|\n)[ \t]*\|[^\n]*\n[ \t]*\|?[-:| \t]*$/;

/** The part of a growing text that can be shown without showing it differently a moment later. */
export function settled(text) {
  const fence = openFence(text);
  if (fence) return withoutHalfFence(text, fence);
  const start = text.lastIndexOf('\n') + 1;
  const last = text.slice(start);
  const closed = closeSpans(last);
  const undecided = UNDECIDED_LINE.test(last) || UNDECIDED_LINE.test(closed);
  if (undecided && !insideTable(text, start)) return withoutTableStart(text.slice(0, start));
  return withoutTableStart(text.slice(0, start) + closed);
}

/** The marks of the code block that the text ends in, or null. */
function openFence(text) {
  let open = null;
  for (const line of text.split('\n')) {
    const fence = line.match(FENCE)?.[1];
    if (!fence) continue;
    if (!open) open = fence;
    else if (fence[0] === open[0] && fence.length >= open.length) open = null;
  }
  return open;
}

/** Inside a code block all is shown as it comes, but for what may become the marks that end it. */
function withoutHalfFence(text, fence) {
  const start = text.lastIndexOf('\n') + 1;
  const last = text.slice(start).trim();
  return last !== '' && fence.startsWith(last) ? text.slice(0, start) : text;
}

/** Rows after a table's second line may be shown as they grow. */
function insideTable(text, start) {
  const before = text.slice(0, start).split('\n').slice(0, -1).reverse();
  const rows = before.findIndex((line) => !line.trim().startsWith('|'));
  return (rows === -1 ? before.length : rows) >= 2;
}

function withoutTableStart(text) {
  const match = text.match(TABLE_START);
  if (!match) return text;
  const before = text.slice(0, match.index);
  return /\|[^\n]*$/.test(before) ? text : before;
}

/** Takes away what only opens at the very end, and closes what was opened before. */
function closeSpans(line) {
  let text = line.replace(HALF_LINK, '$1');
  if (odd(text, /`/g)) text = text.endsWith('`') ? text.slice(0, -1) : `${text}\``;
  if (odd(withoutCode(text), /\*\*/g)) {
    if (text.endsWith('**')) text = text.slice(0, -2);
    else text = text.trimEnd() + (/[^*]\*$/.test(text) ? '*' : '**');
  } else if (/(?:^|\s)\*$/.test(text)) {
    text = text.slice(0, -1);
  } else if (OPEN_EMPHASIS.test(withoutCode(text))) {
    text = `${text.trimEnd()}*`;
  }
  return text;
}

function odd(text, mark) {
  return (text.match(mark) ?? []).length % 2 === 1;
}

function withoutCode(text) {
  return text.replace(/`[^`]*`/g, '');
}
