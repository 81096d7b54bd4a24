let words;

function all() {
  words ??= new Map(
    [...document.getElementById('words').content.querySelectorAll('[data-word]')]
      .map((element) => [element.dataset.word, element.textContent]),
  );
  return words;
}

/** Whether the page brought a word of this name. */
export function hasWord(name) {
  return all().has(name);
}

/** A word that the page brought along, with its {places} filled. */
export function word(name, values = {}) {
  return (all().get(name) ?? '').replace(/\{(\w+)\}/g, (place, key) => values[key] ?? place);
}
