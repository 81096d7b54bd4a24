/** Shows another board as soon as something else is chosen; the address says what is chosen, for whoever shares it. */
export function startBoardOptions(options, show) {
  const form = options.querySelector('form');
  options.querySelector('[data-show]').hidden = true;
  form.addEventListener('change', () => {
    history.replaceState(null, '', `?${chosen(form)}`);
    show();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
}

/** What differs from the plain board; the first value of each list is the plain one. */
function chosen(form) {
  const plain = [...form.elements].filter(({ value, selectedIndex }) => value === '' || selectedIndex === 0);
  const parameters = new URLSearchParams(new FormData(form));
  for (const { name } of plain) parameters.delete(name);
  return parameters;
}
