import { announce } from '../app/announce.js';
import { call } from '../app/api.js';
import { ask } from './ask.js';

/**
 * Sends forms as JSON to the API, so that a page and a program change things by the same call.
 *
 *     <form action="/api/admin/things/1" data-method="PUT" data-then="/admin/things" data-confirm="Sure?">
 *
 * `data-method` is the method; fields become members (checkboxes true or false, `data-type="number"` a number, "moment" a
 * local time as an instant, "list" its words, "text" stays empty, other empty ones are null; `a.b` becomes member `b` of
 * `a`). `data-preview` names a call (POST, same body) that answers `{sentence}`, shown before anything changes, or
 * `data-confirm` is that sentence. `data-then` is where to go afterwards; without it the page is read again. What was wrong
 * is said at the field, in `[data-error="name"]`, or else in the form's `[data-errors]`; whoever is not signed in any more is
 * asked to.
 */
export function startForms(root = document) {
  for (const form of root.querySelectorAll('form[data-method]')) {
    form.dataset.listens = '';
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (!form.hasAttribute('aria-busy')) submit(form, event.submitter);
    });
  }
}

async function submit(form, button) {
  const body = hasBody(form) ? fields(form) : undefined;
  const method = form.dataset.method;
  showErrors(form, '', []);
  form.setAttribute('aria-busy', 'true');
  button?.setAttribute('aria-disabled', 'true');
  try {
    if (await confirmed(form, body)) {
      const answer = await call(method, address(form), body);
      form.dispatchEvent(new CustomEvent('done', { detail: answer, bubbles: true, cancelable: true })) && leave(form);
    }
  } catch (error) {
    if (error.status === 401) location.assign(`/admin/sign-in?to=${encodeURIComponent(location.pathname + location.search)}`);
    showErrors(form, error.detail || noAnswer(form), error.violations ?? []);
  } finally {
    form.removeAttribute('aria-busy');
    button?.removeAttribute('aria-disabled');
  }
}

/** The form's members, by name. */
export function fields(form) {
  const members = {};
  for (const field of form.elements) {
    if (!field.name || field.disabled || (field.type === 'radio' && !field.checked)) continue;
    const names = field.name.split('.');
    const last = names.pop();
    const holder = names.reduce((outer, name) => (outer[name] ??= {}), members);
    holder[last] = value(field);
  }
  return members;
}

function value(field) {
  if (field.type === 'checkbox') return field.checked;
  const text = field.value.trim();
  if (field.dataset.type === 'text') return text;
  if (text === '') return null;
  if (field.dataset.type === 'list') return text.split(/\s+/);
  if (field.dataset.type === 'moment') return new Date(text).toISOString();
  return field.dataset.type === 'number' ? Number(text) : text;
}

/** A DELETE has a body only where `data-body` says so; else its reason goes into the address. */
function hasBody(form) {
  return form.dataset.method !== 'DELETE' || 'body' in form.dataset;
}

function address(form) {
  const action = form.getAttribute('action');
  if (hasBody(form)) return action;
  const query = Object.entries(fields(form)).filter(([, text]) => text !== null && text !== '');
  return query.length === 0 ? action : `${action}?${new URLSearchParams(query)}`;
}

async function confirmed(form, body) {
  if (form.dataset.preview) {
    const preview = await call('POST', form.dataset.preview, body ?? fields(form));
    return ask(preview.sentence, form);
  }
  return !form.dataset.confirm || ask(form.dataset.confirm, form);
}

function leave(form) {
  if (form.dataset.then) location.assign(form.dataset.then);
  else location.reload();
}

function showErrors(form, detail, violations) {
  for (const place of form.querySelectorAll('[data-error]')) place.textContent = '';
  const rest = violations.filter(({ field, message }) => {
    const place = form.querySelector(`[data-error="${CSS.escape(field)}"]`);
    if (place) place.textContent = message;
    return !place;
  });
  const all = form.querySelector('[data-errors]');
  const words = violations.length > 0 ? rest.map(({ message }) => message).join(' ') : detail;
  if (all) all.textContent = words;
  if (detail) announce(detail);
}

function noAnswer(form) {
  return form.closest('[data-no-answer]')?.dataset.noAnswer ?? '';
}
