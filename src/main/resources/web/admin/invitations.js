import { copyOnClick } from '../app/copy.js';
import { startForms } from './forms.js';

/** Shows the link of a new invitation, which is told once; the list below follows without leaving the page. */
export function startInvitations(root) {
  const form = root?.querySelector('[data-invite]');
  if (!form) return;
  const link = root.querySelector('[data-link]');
  const title = root.querySelector('[data-link-title]');
  const text = root.querySelector('[data-link-text]');
  copyOnClick(root.querySelector('[data-link-copy]'), () => text.value);
  form.addEventListener('done', async (event) => {
    event.preventDefault();
    title.textContent = title.dataset.words.replace('{note}', () => form.elements.note.value.trim());
    text.value = event.detail.url;
    link.hidden = false;
    form.reset();
    link.focus();
    text.select();
    await list(root.querySelector('[data-list]'));
  });
}

async function list(place) {
  const response = await fetch('/admin/invitations?fragment=list').catch(() => null);
  if (!response?.ok) return;
  place.innerHTML = await response.text();
  startForms(place);
}
