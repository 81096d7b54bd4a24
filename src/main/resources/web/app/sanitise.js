import DOMPurify from 'dompurify';

/** The elements that an answer may be made of. */
export const TAGS = [
  'a', 'abbr', 'b', 'blockquote', 'br', 'caption', 'code', 'dd', 'del', 'details', 'div', 'dl', 'dt', 'em', 'h1', 'h2',
  'h3', 'h4', 'h5', 'h6', 'hr', 'i', 'ins', 'kbd', 'li', 'mark', 'ol', 'p', 'pre', 's', 'samp', 'small', 'span',
  'strong', 'sub', 'summary', 'sup', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'u', 'ul', 'var',
];
/** The attributes that they may have. */
export const ATTRIBUTES = ['align', 'class', 'colspan', 'href', 'reversed', 'rowspan', 'start', 'title', 'value'];
const SAFE_LINK = /^(?:https?:\/\/|mailto:)/i;
const OWN_CLASS = /^(?:hljs(?:-[\w-]+)?|language-[\w+#.-]+|[\w]+_)$/;

const purify = DOMPurify(window);

purify.addHook('uponSanitizeAttribute', (node, data) => {
  if (data.attrName !== 'class') return;
  data.attrValue = data.attrValue.split(/\s+/).filter((name) => OWN_CLASS.test(name)).join(' ');
  data.keepAttr = data.attrValue !== '';
});

purify.addHook('afterSanitizeAttributes', (node) => {
  if (node.nodeName !== 'A') return;
  if (SAFE_LINK.test(node.getAttribute('href') ?? '')) {
    node.setAttribute('target', '_blank');
    node.setAttribute('rel', 'noopener noreferrer nofollow');
  } else {
    node.removeAttribute('href');
  }
});

/** Turns HTML made from a model's answer into nodes that can do no harm: no script, style, form, frame or remote image. */
export function sanitise(html) {
  return purify.sanitize(html, {
    ALLOWED_TAGS: TAGS,
    ALLOWED_ATTR: ATTRIBUTES,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    RETURN_DOM_FRAGMENT: true,
  });
}
