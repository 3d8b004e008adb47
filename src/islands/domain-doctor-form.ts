import { readEndpoint } from '../logic/email/dns/endpoint.ts';
import { readTokens, type Tokens } from '../logic/email/domain/read-tokens.ts';

/** What the reader typed, as the doctor takes it. */
export interface Typed extends Tokens {
  readonly domain: string;
  readonly region: string;
  readonly mailFrom: string;
  readonly selector: string;
  readonly records: string;
  /** Where names may be asked; `undefined` where the typed address is none. */
  readonly endpoint: string | undefined;
}

/** Reads the form. */
export function readForm(form: HTMLFormElement): Typed {
  const fields = new FormData(form);
  const text = (name: string) => String(fields.get(name) ?? '').trim();
  const chosen = text('resolver');
  return {
    ...readTokens(text('tokens')),
    domain: text('domain'),
    region: text('region'),
    mailFrom: text('mailFrom'),
    selector: text('selector'),
    records: text('records'),
    endpoint: readEndpoint(chosen === 'own' ? text('endpoint') : chosen),
  };
}

/** Fills in a domain whose records are half done: some right, some nearly. Reserved names only. */
export function showExample(form: HTMLFormElement): void {
  const tokens = ['t1', 't2', 't3'].map((start) => start.padEnd(32, 'k4n7q2x9'));
  const [first, second, third] = tokens;
  const example: Readonly<Record<string, string>> = {
    domain: 'example.com',
    region: 'eu-west-1',
    tokens: tokens.join('\n'),
    mailFrom: 'bounce',
    records: [
      '@  A  192.0.2.1',
      `${first}._domainkey  CNAME  ${first}.dkim.amazonses.com`,
      `${second}._domainkey  CNAME  ${second}.dkim.amazonses.com`,
      `${third}._domainkey.example.com.example.com.  CNAME  ${third}.dkim.amazonses.com`,
      'bounce  MX  10 feedback-smtp.us-east-1.amazonses.com',
      'bounce  TXT  "v=spf1 include:amazonses.com ~all"',
      'amazonses.com.  TXT  "v=spf1 ip4:192.0.2.0/24 -all"',
    ].join('\n'),
  };
  for (const [name, value] of Object.entries(example))
    (form.elements.namedItem(name) as HTMLInputElement | HTMLTextAreaElement).value = value;
}
