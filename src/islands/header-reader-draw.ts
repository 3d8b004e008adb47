import type { OneClick } from '../logic/email/headers/one-click.ts';
import type { SesHeaders } from '../logic/email/headers/ses-headers.ts';
import type { Alignment, Speaker } from './header-reader-alignment.ts';
import type { CheckedMessage, HeaderReport } from './header-reader-messages.ts';
import { drawResults } from './header-reader-results.ts';
import { drawRoute } from './header-reader-route.ts';
import { drawSignatures } from './header-reader-signatures.ts';
import { copyOf, place, write } from './header-reader-slots.ts';

/** Draws all that a message’s head says. What it says is only ever written as text. */
export function drawReport(page: HTMLElement, report: HeaderReport): void {
  const { letter, written, hops, alignment, oneClick, ses, signatures, keyNames, isCut } = report;
  const [from, to, subject, date] = ['From', 'To', 'Subject', 'Date'].map((name) => letter[name] ?? '');
  write(page, { From: from, To: to, Subject: subject, Date: date, cut: isCut ? ' ' : '' });
  drawAlignment(page, alignment);
  drawResults(page, written);
  drawRoute(page, hops);
  drawOneClick(page, oneClick);
  drawSes(page, ses);
  place(
    page,
    'key-names',
    keyNames.map((name) => textItem('li', name)),
  );
  place(page, 'signatures', []);
  show(page, 'part', {
    written: written.length > 0,
    unwritten: written.length === 0,
    hops: hops.length > 0,
    signed: signatures > 0,
    unsigned: signatures === 0,
    checkable: keyNames.length > 0,
  });
}

/** Draws what verifying found, and what follows from it for the answer and for one-click unsubscribe. */
export function drawChecked(page: HTMLElement, { signatures, alignment, oneClick }: CheckedMessage): void {
  drawSignatures(page, signatures);
  drawAlignment(page, alignment);
  drawOneClick(page, oneClick);
}

function drawAlignment(page: HTMLElement, { verdict, from, organisation, speakers }: Alignment) {
  show(page, 'verdict', { [verdict]: true });
  page.querySelector('[data-overall]')?.setAttribute('data-standing', verdict);
  write(page, { fromDomain: from ?? '', organisation: organisation ?? '' });
  place(
    page,
    'speakers',
    speakers.map((speaker) => drawSpeaker(page, speaker, from ?? '')),
  );
  show(page, 'part', { speakers: speakers.length > 0 });
}

function drawSpeaker(page: HTMLElement, { method, domain, relation, result, by }: Speaker, from: string): Node {
  const item = copyOf(page, '[data-speaker]');
  const row = item.firstElementChild as HTMLElement;
  const isAligned = relation === 'same' || relation === 'organisation';
  row.dataset['link'] =
    isAligned && result === 'pass' ? 'whole' : isAligned && result === undefined ? 'open' : 'broken';
  write(item, { domain, fromDomain: from, result: result ?? '' });
  place(item, 'method', [copyOf(page, `[data-speaker-method="${method}"]`)]);
  place(item, 'by', [copyOf(page, `[data-by="${by ?? 'nobody'}"]`)]);
  place(item, 'relation', [copyOf(page, `[data-relation="${relation}"]`)]);
  return item;
}

function drawOneClick(page: HTMLElement, { state, https, mailto, isSigned, findings }: OneClick) {
  const isSure = state !== 'complete' || isSigned === true;
  show(page, 'oneclick', { [isSure ? state : 'unverified']: true });
  place(
    page,
    'unsubscribe',
    [...https, ...mailto].map((address) => textItem('li', address)),
  );
  place(
    page,
    'oneclick-findings',
    findings.map(({ id }) => copyOf(page, `[data-finding="${id}"]`)),
  );
}

function drawSes(page: HTMLElement, { outgoing, feedback, configurationSet, tags, list, unsent }: SesHeaders) {
  const slots = {
    sesDay: outgoing?.day ?? '',
    sesIp: outgoing?.ip ?? '',
    feedbackSender: feedback?.sender ?? '',
    feedbackIds: feedback?.identifiers.join(' · ') ?? '',
    region: feedback?.region ?? '',
    configurationSet: configurationSet ?? '',
    tags: tags.map(({ name, value }) => `${name} = ${value}`).join('\n'),
    contactList: list?.contactList ?? '',
    topic: list?.topic ?? '',
    unsent: unsent.join(', '),
  };
  write(page, slots);
  show(page, 'part', {
    ses: Object.values(slots).some((words) => words !== ''),
    'no-ses': Object.values(slots).every((words) => words === ''),
  });
}

/** Of the parts marked `data-<kind>`, those named are shown or hidden; those of a choice that aren’t named are hidden. */
function show(page: HTMLElement, kind: 'part' | 'verdict' | 'oneclick', states: Readonly<Record<string, boolean>>) {
  for (const part of page.querySelectorAll<HTMLElement>(`[data-${kind}]`)) {
    const name = part.dataset[kind] ?? '';
    if (name in states || kind !== 'part') part.hidden = !states[name];
  }
}

function textItem(tag: 'li', text: string): HTMLElement {
  const item = document.createElement(tag);
  item.textContent = text;
  return item;
}
