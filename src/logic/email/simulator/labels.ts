import { readAddress } from '../suppression/read-address.ts';

/** The longest mailbox and mark that a label stands between; RFC 5321 §4.5.3.1.1 bounds the whole. */
const LONGEST = ['suppressionlist', 'second'] as const;

/** The part of a simulator address before its @: mailbox, label and mark (fact sim-labels). */
export function labelled(mailbox: string, ...parts: readonly string[]): string {
  const label = parts.filter((part) => part !== '').join('-');
  return label === '' ? mailbox : `${mailbox}+${label}`;
}

/** Whether a label can stand in every address of the plan: letters, digits and signs of an atom, no stray dot, not too long. */
export function isLabel(label: unknown): label is string {
  if (typeof label !== 'string' || label === '') return false;
  // Not at the simulator, which that reader would know and say no more of.
  const address = `${labelled(LONGEST[0], label, LONGEST[1])}@example.com`;
  const read = readAddress(address);
  return isDotted(label) && read.forms[0] === 'plain' && read.address === address;
}

/** The reader’s own address as SES takes it, or undefined where it is none. */
export function plainOwn(own: unknown): string | undefined {
  if (typeof own !== 'string') return undefined;
  const { forms, address } = readAddress(own);
  // A comma would make two addresses of it where addresses are listed.
  if (address.includes(',')) return undefined;
  return ['plain', 'quoted-local', 'idn-domain', 'display-name'].includes(forms[0]) ? address : undefined;
}

/** A dot stands between two other signs only; it would else end the part before the @. */
function isDotted(label: string): boolean {
  return !label.startsWith('.') && !label.endsWith('.') && !label.includes('..');
}
