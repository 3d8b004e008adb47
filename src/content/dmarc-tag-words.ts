/** What becomes of mail that fails, as the owner of the domain asks. */
export const DMARC_POLICIES: Readonly<Record<string, string>> = {
  none: 'Nothing: it is delivered as if there were no DMARC, and reported.',
  quarantine: 'It is held for suspicious. Mostly that means the spam folder.',
  reject: 'It is refused.',
};

/** The tags of RFC 9989 §4.7, then the ones it took out. `values`: what each value means. */
export const DMARC_TAGS: readonly {
  readonly name: string;
  readonly written: string;
  readonly says: string;
  readonly values?: Readonly<Record<string, string>>;
  readonly isRemoved?: true;
}[] = [
  { name: 'v', written: 'v=DMARC1', says: 'The version. It stands first, in exactly these letters.' },
  {
    name: 'p',
    written: 'p=reject',
    says: 'What is asked for mail from the domain itself that fails.',
    values: { none: 'Nothing, just report.', quarantine: 'Treat it as suspicious.', reject: 'Refuse it.' },
  },
  {
    name: 'sp',
    written: 'sp=quarantine',
    says: 'The same for subdomains that exist. Without it, p counts for them.',
    values: { none: 'Nothing, just report.', quarantine: 'Treat it as suspicious.', reject: 'Refuse it.' },
  },
  {
    name: 'np',
    written: 'np=reject',
    says: 'The same for names that don’t exist. Without it, sp counts for them, then p. Older readers don’t know it.',
    values: { none: 'Nothing, just report.', quarantine: 'Treat it as suspicious.', reject: 'Refuse it.' },
  },
  {
    name: 't',
    written: 't=y',
    says: 'Whether it is a test. Older readers don’t know it.',
    values: { y: 'A test: receivers do one step less than the policy asks.', n: 'No test.' },
  },
  {
    name: 'psd',
    written: 'psd=n',
    says: 'Whether others register their names under this one. Older readers don’t know it.',
    values: {
      y: 'They do: it is a public suffix.',
      n: 'They don’t: this is an organisation’s own domain.',
      u: 'Not said; receivers find out by themselves.',
    },
  },
  {
    name: 'adkim',
    written: 'adkim=r',
    says: 'How closely the domain of a DKIM signature must fit From.',
    values: { r: 'Relaxed: the same organisation will do.', s: 'Strict: exactly the same domain.' },
  },
  {
    name: 'aspf',
    written: 'aspf=r',
    says: 'How closely the domain of MAIL FROM must fit From.',
    values: { r: 'Relaxed: the same organisation will do.', s: 'Strict: exactly the same domain.' },
  },
  { name: 'rua', written: 'rua=mailto:reports@example.com', says: 'Where the daily summaries go.' },
  {
    name: 'ruf',
    written: 'ruf=mailto:failures@example.com',
    says: 'Where reports on single failures go. Few receivers send any.',
  },
  { name: 'fo', written: 'fo=1', says: 'When single failures are reported. It counts only beside ruf.' },
  {
    name: 'pct',
    written: 'pct=50',
    says: 'To which share of failing mail the policy applied. It is gone; older readers still do as it says.',
    isRemoved: true,
  },
  { name: 'rf', written: 'rf=afrf', says: 'The format of failure reports. It is gone.', isRemoved: true },
  { name: 'ri', written: 'ri=86400', says: 'How often summaries are sent. It is gone.', isRemoved: true },
];
