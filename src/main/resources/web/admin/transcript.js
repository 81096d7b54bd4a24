import { GrowingAnswer } from '../app/growing-answer.js';

/** Draws the answers of a battle as its voter saw them; without this they stand there as they were written. */
export function startTranscript(root = document) {
  for (const box of root.querySelectorAll('[data-transcript] [data-markdown]')) {
    const text = box.textContent;
    box.replaceChildren();
    delete box.dataset.markdown;
    new GrowingAnswer(box).show(text, true);
  }
}
