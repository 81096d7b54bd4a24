import { startForms } from './forms.js';

const FIRST_WAIT_MS = 700;
const LONGEST_WAIT_MS = 10_000;

/** Fetches the methods again, ever more slowly, until all of them are ready. */
export function startMethods(place = document.querySelector('[data-methods]')) {
  if (place) follow(place, FIRST_WAIT_MS);
}

function follow(place, wait) {
  if (!place.querySelector('[data-unready]')) return;
  setTimeout(async () => {
    if (!document.hidden && !place.contains(document.activeElement)) await refresh(place);
    follow(place, Math.min(2 * wait, LONGEST_WAIT_MS));
  }, wait);
}

async function refresh(place) {
  const address = new URL(location.href);
  address.searchParams.set('fragment', 'table');
  try {
    const response = await fetch(address);
    if (!response.ok) return;
    place.innerHTML = await response.text();
    startForms(place);
  } catch {
    // the next look comes anyway
  }
}
