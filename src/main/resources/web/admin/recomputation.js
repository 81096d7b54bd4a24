const LOOK_EVERY_MS = 1000;

/** Shows how far a recomputation is, and reads the page again when it has ended. */
export function startRecomputation(place = document.querySelector('[data-recomputation]')) {
  if (!place) return;
  const timer = setInterval(async () => {
    try {
      const response = await fetch(place.dataset.recomputation, { headers: { Accept: 'application/json' } });
      if (!response.ok) return;
      const { state, done, total, step } = await response.json();
      if (state !== 'running') {
        clearInterval(timer);
        location.reload();
        return;
      }
      show(place, done, total, step);
    } catch {
      // the next look comes anyway
    }
  }, LOOK_EVERY_MS);
}

function show(place, done, total, step) {
  const bar = place.querySelector('progress');
  if (total > 0) {
    bar.max = total;
    bar.value = done;
  }
  place.querySelector('[data-step]').textContent = step ?? '';
}
