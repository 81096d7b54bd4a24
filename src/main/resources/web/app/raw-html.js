import { ATTRIBUTES, TAGS } from './sanitise.js';

const MARKUP = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-z][\w-]*)((?:[^"'<>]|"[^"]*"|'[^']*'){0,2000})>|</gi;
const ATTRIBUTE = /([a-z][\w-]*)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"']+))?/gi;

/**
 * Writes the HTML inside an answer anew with nothing but known tags and attributes. Other tags, such as the <String>
 * of a List<String>, would vanish: they are text that the model wrote and are shown as such. This isn't the
 * protection, that is `sanitise`; but browsers report an event handler or style as soon as they parse it, even where
 * it can't run, and those reports are kept for what does go wrong.
 */
export function knownMarkup(html) {
  return html.replace(MARKUP, (part, slash, name, attributes) => {
    if (part.startsWith('<!--')) return '';
    if (!name || !TAGS.includes(name.toLowerCase())) return escape(part);
    return slash ? `</${name}>` : `<${name}${knownAttributes(attributes)}>`;
  });
}

export function escape(text) {
  return text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]);
}

function knownAttributes(text) {
  return [...text.matchAll(ATTRIBUTE)]
    .filter(([, name]) => ATTRIBUTES.includes(name.toLowerCase()))
    .map(([, name, value]) => (value === undefined ? ` ${name}` : ` ${name}="${quotable(value)}"`))
    .join('');
}

/** The value without its quotes; entities in it stay what they are. */
function quotable(value) {
  const bare = /^["']/.test(value) ? value.slice(1, -1) : value;
  return bare.replace(/[<>"]/g, escape);
}
