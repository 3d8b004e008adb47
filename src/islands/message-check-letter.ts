import { write } from './header-reader-slots.ts';
import type { MessageReport } from './message-check-messages.ts';

type Letter = Pick<MessageReport, 'html' | 'pictures'>;

/** The letter each page shows, to show it again by another light. */
const kept = new WeakMap<HTMLElement, Letter>();

/** Keeps what the preview is made of, for as long as the page shows it. */
export function keepLetter(page: HTMLElement, { html, pictures }: MessageReport): void {
  kept.set(page, html === undefined ? { pictures: [] } : { html, pictures });
}

/** Empties the preview. */
export function forgetLetter(page: HTMLElement): void {
  kept.delete(page);
  fill(page, '');
}

/** Shows the letter in its frame, by the light that is chosen. What makes it safe is loaded for the first HTML there is. */
export async function drawLetter(page: HTMLElement): Promise<void> {
  const letter = kept.get(page);
  const isHtml = letter?.html !== undefined && letter.html.trim() !== '';
  for (const part of page.querySelectorAll<HTMLElement>('[data-html]'))
    part.hidden = (part.dataset['html'] === 'yes') !== isHtml;
  if (!isHtml) return fill(page, '');
  const { previewOf } = await import('./message-preview.ts');
  if (kept.get(page) !== letter) return; // another message came meanwhile
  const scheme = page.querySelector<HTMLInputElement>('[data-views] [name=scheme]:checked')?.value;
  const { srcdoc, remote, pixels } = previewOf(letter.html ?? '', {
    scheme: scheme === 'dark' ? 'dark' : 'light',
    pictures: new Map(letter.pictures),
    notLoaded: page.querySelector<HTMLTemplateElement>('template[data-not-loaded]')?.content.textContent?.trim() ?? '',
  });
  write(page, { remote: remote > 0 ? String(remote) : '', pixels: pixels > 0 ? String(pixels) : '' });
  fill(page, srcdoc);
}

/** A new frame each time: a frame that goes from one document to another would leave steps behind in the browser’s history. */
function fill(page: HTMLElement, srcdoc: string) {
  const frame = page.querySelector<HTMLIFrameElement>('[data-frame]');
  const fresh = frame?.cloneNode() as HTMLIFrameElement | undefined;
  if (!frame || !fresh) return;
  fresh.srcdoc = srcdoc;
  frame.replaceWith(fresh);
}
