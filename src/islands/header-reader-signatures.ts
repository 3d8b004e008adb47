import type { CheckedSignature } from './header-reader-messages.ts';
import { copyOf, place, write } from './header-reader-slots.ts';

/** Draws what became of each signature: a stamp, what broke it, what it covers and what was compared. */
export function drawSignatures(page: HTMLElement, signatures: readonly CheckedSignature[]): void {
  place(
    page,
    'signatures',
    signatures.map((signature) => drawSignature(page, signature)),
  );
}

function drawSignature(page: HTMLElement, signature: CheckedSignature): Node {
  const { result, reason = 'pass', tag, line, cautions, told, covered, text } = signature;
  const card = copyOf(page, '[data-signature]');
  card.firstElementChild?.setAttribute('data-result', result);
  // A key that isn't there has a stamp of its own: nothing is wrong with the message.
  const stamp = reason === 'no-key' ? reason : result;
  card.firstElementChild?.setAttribute('data-stamp', stamp);
  place(card, 'stamp', [copyOf(page, `[data-signature-stamp="${stamp}"]`)]);
  place(card, 'reason', [copyOf(page, `[data-reason="${reason}"]`)]);
  place(
    card,
    'cautions',
    cautions.map((caution) => copyOf(page, `[data-caution="${caution}"]`)),
  );
  const names = [
    'domain',
    'selector',
    'algorithm',
    'canonicalization',
    'keyName',
    'record',
    'bits',
    'bodySigned',
    'bodyFound',
  ];
  const known = Object.fromEntries(names.map((name) => [name, told[name] ?? '']));
  const isWhole = told['covered'] === told['total'];
  write(card, {
    ...known,
    line: String(line),
    tag: tag ?? '',
    text,
    fields: covered.length > 0 ? ' ' : '',
    covered: isWhole ? '' : (told['covered'] ?? ''),
    total: told['total'] ?? '',
    differs: told['bodySigned'] === told['bodyFound'] ? '' : ' ',
  });
  place(
    card,
    'covered',
    covered.map((field) => drawCovered(page, field)),
  );
  return card;
}

function drawCovered(page: HTMLElement, { name, isThere }: CheckedSignature['covered'][number]): Node {
  const item = copyOf(page, isThere ? '[data-covered]' : '[data-oversigned]');
  write(item, { name });
  return item;
}
