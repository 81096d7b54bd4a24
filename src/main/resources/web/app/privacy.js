import { call } from './api.js';

/** Lets a visitor erase what is kept under the browser's cookie. */
export function startPrivacyPage(root) {
  const part = (name) => root.querySelector(`[data-${name}]`);
  const dialog = part('erase-dialog');
  if (!dialog) return;
  part('erase').addEventListener('click', () => dialog.showModal());
  part('erase-no').addEventListener('click', () => dialog.close());
  part('erase-yes').addEventListener('click', async ({ currentTarget: button }) => {
    if (button.getAttribute('aria-disabled') === 'true') return;
    button.setAttribute('aria-disabled', 'true');
    const said = part('erase-said');
    try {
      await call('DELETE', '/api/voter');
      part('yours').hidden = true;
      said.textContent = said.dataset.done;
    } catch (error) {
      said.textContent = [404, 429, 503].includes(error.status) && error.detail ? error.detail : said.dataset.failed;
    }
    button.removeAttribute('aria-disabled');
    dialog.close();
    said.focus();
  });
}
