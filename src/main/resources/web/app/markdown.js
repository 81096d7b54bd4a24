import { Marked } from 'marked';
import hljs from 'highlight.js/lib/common';
import { escape, knownMarkup } from './raw-html.js';
import { sanitise } from './sanitise.js';

function highlighted(code, language) {
  if (!language || !hljs.getLanguage(language)) return escape(code);
  return hljs.highlight(code, { language, ignoreIllegals: true }).value;
}

const marked = new Marked({ gfm: true });
marked.use({
  renderer: {
    code({ text, lang }) {
      const language = (lang ?? '').match(/^[\w+#.-]*/)[0].toLowerCase();
      const name = language ? ` language-${language}` : '';
      return `<pre><code class="hljs${name}">${highlighted(text, language)}</code></pre>`;
    },
    image({ href, text }) {
      return `<a href="${escape(href ?? '')}">${escape(text || href || '')}</a>`;
    },
    checkbox({ checked }) {
      return `<span class="task_">${checked ? '☑' : '☐'}</span> `;
    },
    html({ text }) {
      return knownMarkup(text);
    },
    // After an open <script> or <pre> the parser takes text for finished HTML.
    text({ text, tokens, escaped }) {
      return escaped && !tokens ? knownMarkup(text) : false;
    },
  },
});

/** Cuts markdown into its top-level blocks; each has `raw`, the text it was made from, and `type`. */
export function blocksOf(markdown) {
  return marked.lexer(markdown).filter((token) => token.type !== 'space' && token.type !== 'def');
}

/** The safe nodes of one block. */
export function render(block) {
  return sanitise(marked.parser([block]));
}
