import { expect, test } from 'vitest';
import { lint } from '../../../../src/logic/email/message/lint.ts';
import { cases, optionsOf, rawOf } from './cases.ts';

/** Table 2.9: row → its ids with their severity. H12 to H18 are one-click’s, H19 has either weight. */
const ROWS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  H1: { 'from-missing': 'error', 'from-duplicate': 'error' },
  H2: { 'from-multiple': 'error' },
  H3: { 'duplicate-header': 'error' },
  H4: { 'line-998': 'error' },
  H5: { 'line-78': 'info' },
  H6: { 'raw-8bit-header': 'error' },
  H7: { 'subject-missing': 'warning' },
  H8: { 'subject-too-long': 'error' },
  H9: { 'fake-reply': 'warning' },
  H10: { 'display-name': 'warning' },
  H11: { 'unsub-missing': 'error' },
  H12: { 'unsub-brackets': 'error' },
  H13: { 'oneclick-post-missing': 'error' },
  H14: { 'oneclick-post-value': 'error' },
  H15: { 'oneclick-no-https': 'error' },
  H16: { 'unsub-mailto-only': 'warning' },
  H17: { 'unsub-no-mailto': 'info' },
  H18: { 'oneclick-not-signed': 'error' },
  H19: { 'ses-placeholder': 'warning or error' },
  H20: { 'body-unsub-missing': 'warning' },
  H21: { 'postal-address': 'warning' },
  H22: { 'link-shortener': 'warning' },
  H23: { 'ip-url': 'warning' },
  H24: { 'link-mismatch': 'warning' },
  H25: { 'hidden-text': 'warning' },
  H26: { 'no-text-part': 'warning' },
  H27: { 'blocked-attachment': 'error' },
  H28: { 'too-large-v1': 'error', 'too-large': 'error', 'bandwidth-throttled': 'warning' },
  H29: { 'ses-overrides': 'info' },
  H30: { 'return-path': 'info' },
  H31: { 'ses-tags': 'error' },
  H32: { style: 'info' },
  H33: {},
  H34: { precedence: 'info' },
  H35: { 'freemail-from': 'error' },
  H36: { 'mime-version': 'warning' },
};

test('the cases are many', () => {
  expect(cases.length).toBeGreaterThanOrEqual(150);
});

test.for(cases)('$row: $because', (given) => {
  const { findings } = lint(rawOf(given), optionsOf(given));
  const ids = new Set(findings.map(({ id }) => id as string));
  if (given.row !== 'H4' && given.row !== 'H5') ids.delete('line-78');
  expect([...ids].toSorted(), given.because).toEqual(given.finds.toSorted());
  if (given.kinds)
    expect(
      findings.flatMap(({ kind }) => kind ?? []),
      given.because,
    ).toEqual(given.kinds);
});

test.for(Object.entries(ROWS))('row %s is hit with its severity, and missed narrowly', ([row, ids]) => {
  const own = cases.filter((given) => given.row === row);
  const found = own.flatMap((given) => lint(rawOf(given), optionsOf(given)).findings);
  for (const [id, severity] of Object.entries(ids)) {
    const severities = found.filter((finding) => finding.id === id).map((finding) => finding.severity);
    expect(severities.length, id).toBeGreaterThan(0);
    for (const each of severities) expect(severity.split(' or ')).toContain(each);
  }
  expect(own.some(({ finds }) => !finds.some((id) => id in ids))).toBe(true);
});

test('what is a heuristic of ours is never an error', () => {
  const guessed = [
    'fake-reply',
    'display-name',
    'subject-emoji',
    'body-unsub-missing',
    'postal-address',
    'link-mismatch',
    'hidden-text',
    'no-text-part',
    'style',
  ];
  const severities = cases
    .flatMap((given) => lint(rawOf(given), optionsOf(given)).findings)
    .filter(({ id }) => guessed.includes(id))
    .map(({ severity }) => severity);
  expect(severities.length).toBeGreaterThan(guessed.length);
  expect(severities).not.toContain('error');
});

test('a message typed without a body is judged by its head alone, whatever its line ends', () => {
  const head = 'From: news@example.com\nSubject: New in November\n';
  for (const raw of [head, head.replaceAll('\n', '\r\n'), `${head}\n`, `\ufeff${head}`]) {
    expect(lint(raw, { type: 'marketing' }).findings.map(({ id }) => id)).toEqual(['unsub-missing']);
    expect(lint(raw).findings).toEqual([]);
  }
});

test('findings say where: the field and its line, the part, or the link', () => {
  const raw = `Subject: Re: hello
From: a@example.com
 , b@example.com
Content-Type: multipart/mixed; boundary=x
MIME-Version: 1.0

--x
Content-Type: text/html

<a href="https://bit.ly/x">Look</a><a href="http://192.0.2.1/">here</a>
--x
Content-Disposition: attachment; filename="run.EXE"

MZ
--x--
`;
  const places = lint(raw).findings.map(({ id, where, line }) => [id, where, line]);
  expect(places).toEqual([
    ['from-multiple', 'From', 2],
    ['fake-reply', 'Subject', 1],
    ['link-shortener', 'https://bit.ly/x', undefined],
    ['ip-url', 'http://192.0.2.1/', undefined],
    ['no-text-part', undefined, undefined],
    ['blocked-attachment', '1.2', 12],
  ]);
});
