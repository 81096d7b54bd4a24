import { announce } from '../app/announce.js';
import { sendAs } from '../app/api.js';

/** The form that makes an empty arena of a backup: the file is sent with a bar, and restored while it is waited for. */
export function startRestore(root = document) {
  const form = root.querySelector('[data-restore]');
  if (!form) return;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!form.hasAttribute('aria-busy')) restore(form);
  });
  form.dataset.listens = '';
}

async function restore(form) {
  const [file] = form.elements.file.files;
  const errors = form.querySelector('[data-errors]');
  errors.textContent = file ? '' : form.dataset.choose;
  if (!file) return form.elements.file.focus();
  const stay = (event) => event.preventDefault();
  addEventListener('beforeunload', stay);
  form.setAttribute('aria-busy', 'true');
  showProgress(form, 0);
  try {
    const path = form.getAttribute('action');
    showRestored(form, await sendAs('application/zip', path, file, (part) => showProgress(form, part)));
  } catch (error) {
    errors.textContent = error.detail || form.closest('[data-no-answer]')?.dataset.noAnswer || '';
    announce(errors.textContent);
  } finally {
    removeEventListener('beforeunload', stay);
    form.removeAttribute('aria-busy');
    form.querySelector('[data-progress]').hidden = true;
  }
}

/** A bar without a value once all is sent: how long the rows take is not known. */
function showProgress(form, part) {
  const place = form.querySelector('[data-progress]');
  const bar = place.querySelector('progress');
  const phase = part < 1 ? form.dataset.sending : form.dataset.restoring;
  if (part < 1) bar.value = part;
  else bar.removeAttribute('value');
  if (place.hidden || place.querySelector('[data-phase]').textContent !== phase) announce(phase);
  place.querySelector('[data-phase]').textContent = phase;
  place.hidden = false;
}

function showRestored(form, report) {
  const place = form.parentElement.querySelector('[data-restored]');
  const sentence = place.querySelector('[data-sentence]');
  const time = new Date(report.madeAt).toISOString().slice(0, 16).replace('T', ' ');
  sentence.textContent = sentence.dataset.words
    .replace('ROWS', report.rows.toLocaleString('en'))
    .replace('TIME', `${time} UTC`);
  form.hidden = true;
  place.hidden = false;
  announce(sentence.textContent);
}
