import { place, write } from './header-reader-slots.ts';
import { drawFindings } from './message-check-findings.ts';
import { drawLetter, forgetLetter, keepLetter } from './message-check-letter.ts';
import { drawLinks, drawParts } from './message-check-lists.ts';
import type { MessageReport } from './message-check-messages.ts';
import { drawWeight } from './message-check-weight.ts';

/** Draws the answer about a message; the letter itself only where the message is a new one. What a message holds is only ever written as text. */
export function drawReport(page: HTMLElement, report: MessageReport, isNew: boolean): void {
  drawStanding(page, report.standing);
  drawFindings(page, report.findings);
  drawLinks(page, report);
  drawParts(page, report);
  if (!isNew) return;
  drawInbox(page, report);
  drawWeight(page, report.bytes);
  keepLetter(page, report);
  void drawLetter(page);
}

/** Takes everything of a message off the page. */
export function clearReport(page: HTMLElement): void {
  forgetLetter(page);
  for (const slot of page.querySelectorAll('[data-report] [data-slot]')) slot.textContent = '';
  for (const name of ['error', 'warning', 'info', 'links', 'parts']) place(page, name, []);
}

function drawStanding(page: HTMLElement, standing: string) {
  page.querySelector('[data-overall]')?.setAttribute('data-standing', standing);
  for (const part of page.querySelectorAll<HTMLElement>('[data-verdict]'))
    part.hidden = part.dataset['verdict'] !== standing;
}

function drawInbox(page: HTMLElement, report: MessageReport) {
  const { fromName, fromAddress, to, subject, preheader, text } = report;
  write(page, {
    sender: fromName || fromAddress,
    initial: [...(fromName || fromAddress)][0]?.toUpperCase() ?? '',
    From: fromName && fromAddress ? `${fromName} <${fromAddress}>` : fromName || fromAddress,
    To: to,
    Subject: subject,
    subjectLine: subject,
    preheader,
    letterText: text ?? '',
    cut: report.isCut ? ' ' : '',
  });
  for (const [name, isThere] of Object.entries({
    sender: fromName || fromAddress,
    subjectLine: subject,
    preheader,
    letterText: (text ?? '').trim(),
  }))
    for (const part of page.querySelectorAll<HTMLElement>(`[data-unless="${name}"]`)) part.hidden = isThere !== '';
}
