/** Asks before something changes; resolves to whether the reader wants it. The words of the buttons are the desk's. */
export function ask(sentence, near) {
  const words = near.closest('[data-confirm][data-cancel]').dataset;
  const dialog = document.createElement('dialog');
  dialog.className = 'ask';
  const text = document.createElement('p');
  text.textContent = sentence;
  const actions = document.createElement('p');
  actions.className = 'actions';
  actions.append(button(words.confirm, 'yes', 'button primary'), button(words.cancel, 'no', 'button'));
  dialog.append(text, actions);
  dialog.setAttribute('aria-label', sentence);
  document.body.append(dialog);
  return new Promise((resolve) => {
    actions.addEventListener('click', (event) => {
      if (event.target.value) dialog.close(event.target.value);
    });
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes');
    });
    dialog.showModal();
  });
}

function button(label, value, className) {
  const made = document.createElement('button');
  made.type = 'button';
  made.value = value;
  made.className = className;
  made.textContent = label;
  return made;
}
