import type { LineForm } from './pinned-lines.ts';

/** A domain as SES takes it, or the form that rules it out. */
export interface DomainReading {
  /** In ASCII; international labels in Punycode (RFC 3492, mapped as browsers do, UTS #46). */
  readonly ascii: string;
  readonly isInternational: boolean;
  readonly fault?: LineForm;
}

/** RFC 5321 §4.5.3.1.2 and RFC 1035 §2.3.4, in octets. */
const DOMAIN_OCTETS = 255;
const LABEL = /^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/i;
const ASCII = /^[\0-\x7f]*$/;
/** Characters that end or change a host in a URL, and so would hide part of what was written. */
const BEYOND_HOST = /[\0-,/:-@[-^`{-\x7f]/;

/** Reads what stands after the `@`. Never throws. */
export function readDomain(written: string): DomainReading {
  const isInternational = !ASCII.test(written);
  const ascii = isInternational ? inPunycode(written) : written;
  const fault = faultOf(ascii);
  return { ascii, isInternational, ...(fault && { fault }) };
}

function faultOf(ascii: string): LineForm | undefined {
  if (ascii.startsWith('[') && ascii.endsWith(']')) return 'ip-literal';
  if (ascii.length > DOMAIN_OCTETS) return 'too-long';
  const labels = ascii.split('.');
  if (!labels.every((label) => LABEL.test(label))) return 'bad-domain';
  if (labels.length < 2) return 'dotless-domain';
  if (/^\d+$/.test(labels.at(-1) ?? '')) return 'ip-literal';
  return ascii.toLowerCase() === 'simulator.amazonses.com' ? 'simulator' : undefined;
}

/** Empty where the domain can't be written so. `URL` is in browsers, workers and Node alike. */
function inPunycode(written: string): string {
  if (BEYOND_HOST.test(written) || written.length > DOMAIN_OCTETS) return '';
  try {
    return new URL(`http://${written}`).hostname;
  } catch {
    return '';
  }
}
