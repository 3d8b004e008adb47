import type { KeyInspection } from '../logic/email/dkim/inspect.ts';
import type { Finding } from '../schema/finding.ts';
import type { CheckedCname, EasyDkimCheck } from './dkim-check-easy.ts';
import { copyOf, place, write } from './header-reader-slots.ts';

/** Draws the verdict on a key: its stamp, its bits on the scale, what was found, and the record as it should be. */
export function drawKey(page: HTMLElement, inspection: KeyInspection, name: string): void {
  const { verdict, keyType = '', bits, findings, corrected, strings } = inspection;
  show(page, 'key', verdict);
  write(page, {
    keyType: verdict === 'missing' ? '' : keyType,
    bits: bits === undefined ? '' : String(bits),
    keyName: name,
  });
  drawScale(page, keyType === 'rsa' ? bits : undefined);
  place(
    page,
    'findings',
    findings.map((finding) => drawFinding(page, finding)),
  );
  const whole = strings === undefined ? (corrected ?? '') : strings.map((string) => `"${string}"`).join('\n');
  write(page, {
    corrected: whole,
    mended: corrected ?? '',
    cut: strings === undefined || corrected !== undefined ? '' : ' ',
  });
}

/** Draws the three CNAMEs, each by itself: right, wrong and how, or missing. */
export function drawEasy(page: HTMLElement, { cnames, absent, others, unread }: EasyDkimCheck): void {
  const right = cnames.filter(({ findings }) => findings.length === 0).length;
  const isRight = right === cnames.length && absent === 0 && others.every(({ severity }) => severity !== 'error');
  show(page, 'cnames', isRight ? 'right' : 'wrong');
  const missing = Array.from({ length: absent }, () => copyOf(page, '[data-cname-absent]'));
  place(page, 'cnames', [...cnames.map((cname) => drawCname(page, cname)), ...missing]);
  place(
    page,
    'findings',
    [...others, ...unread].map((finding) => drawFinding(page, finding)),
  );
  write(page, { right: String(right), wrong: String(cnames.length - right), absent: String(absent), corrected: '' });
}

/** Nothing is typed yet. */
export function drawNothing(page: HTMLElement): void {
  show(page, 'key', 'open');
  place(page, 'findings', []);
  write(page, { corrected: '' });
}

function drawCname(page: HTMLElement, { name, target, findings, corrected }: CheckedCname): Node {
  const item = copyOf(page, '[data-cname]');
  const isRight = findings.length === 0;
  item.firstElementChild?.setAttribute('data-is', isRight ? 'right' : 'wrong');
  write(item, { name, target, correctedName: corrected?.name ?? '', correctedTarget: corrected?.target ?? '' });
  place(item, 'stamp', [copyOf(page, `[data-cname-stamp="${isRight ? 'right' : 'wrong'}"]`)]);
  place(
    item,
    'faults',
    findings.map((finding) => drawFinding(page, { ...finding, where: '' })),
  );
  return item;
}

function drawFinding(page: HTMLElement, { id, severity, where = '' }: Finding): Node {
  const item = copyOf(page, `[data-finding="${id}"]`);
  item.firstElementChild?.classList.add(severity);
  write(item, { where });
  return item;
}

/** Of the parts for a key, or those for CNAMEs, shows the one of this name; the others are hidden. */
function show(page: HTMLElement, kind: 'key' | 'cnames', name: string) {
  for (const part of page.querySelectorAll<HTMLElement>('[data-key], [data-cnames]'))
    part.hidden = !(part.dataset[kind] ?? '').split(' ').includes(name);
}

/** The scale goes by doublings: each mark is twice the one before. */
function drawScale(page: HTMLElement, bits: number | undefined) {
  const scale = page.querySelector<HTMLElement>('[data-scale]');
  if (!scale) return;
  scale.hidden = bits === undefined;
  const { from = '512', to = '8192' } = scale.dataset;
  const [low, high] = [Math.log2(Number(from)), Math.log2(Number(to))];
  const at = (Math.log2(Math.max(bits ?? 1, 1)) - low) / (high - low);
  scale.style.setProperty('--at', String(Math.min(Math.max(at, 0), 1)));
}
