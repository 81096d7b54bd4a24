import { announce } from '../app/announce.js';
import { call } from '../app/api.js';
import { ask } from './ask.js';

/**
 * Takes many votes of a list out, or brings them back. The preview names the votes that it is about, and just these are
 * changed, whatever else has come to fit the search meanwhile.
 */
export function startManyVotes(root = document) {
  const form = root.querySelector('form[data-many]');
  if (!form) return;
  const boxes = [...root.querySelectorAll('[data-choose]')];
  const all = root.querySelector('[data-choose-all]');
  const chosen = () => boxes.filter((box) => box.checked).map((box) => box.value);
  const count = () => {
    const some = chosen().length;
    form.querySelector('[data-chosen]').textContent = some;
    all.checked = some === boxes.length;
    all.indeterminate = some > 0 && some < boxes.length;
  };
  all.addEventListener('change', () => {
    for (const box of boxes) box.checked = all.checked;
    count();
  });
  for (const box of boxes) box.addEventListener('change', count);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!form.hasAttribute('aria-busy')) decide(form, chosen(), event.submitter);
  });
  form.dataset.listens = '';
  count();
}

async function decide(form, chosen, button) {
  const counts = button?.value === 'true';
  const fitting = form.elements.which.value === 'fitting';
  if (!fitting && chosen.length === 0) return say(form, form.dataset.chooseFirst);
  say(form, '');
  form.setAttribute('aria-busy', 'true');
  try {
    const about = fitting ? { filter: search() } : { battleIds: chosen };
    const { sentence, battleIds } = await call('POST', form.dataset.many, { ...about, counts });
    if (battleIds.length === 0) say(form, sentence);
    else if (await ask(sentence, form)) {
      await call('POST', form.getAttribute('action'), { battleIds, counts, reason: form.elements.reason.value });
      location.reload();
    }
  } catch (error) {
    say(form, error.detail || form.closest('[data-no-answer]').dataset.noAnswer);
  } finally {
    form.removeAttribute('aria-busy');
  }
}

/** What the page was searched by, as the API takes it. */
function search() {
  return Object.fromEntries([...new URLSearchParams(location.search)].filter(([name]) => name !== 'before'));
}

function say(form, text) {
  form.querySelector('[data-errors]').textContent = text;
  if (text) announce(text);
}
