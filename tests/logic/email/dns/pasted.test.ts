import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPasted } from '../../../../src/logic/email/dns/pasted.ts';

/** What a text gives for example.com: each record as `name TYPE value`, and each finding as `id@line`. */
function read(text: string, domain = 'example.com') {
  const { zone, findings } = readPasted(text, domain);
  const records = [...zone].flatMap(([name, node]) =>
    Object.entries(node).flatMap(([type, values]) =>
      (values as unknown[]).map(
        (value) => `${name} ${type} ${typeof value === 'string' ? value : JSON.stringify(value)}`,
      ),
    ),
  );
  return { records, findings: findings.map(({ id, where }) => `${id}@${where}`) };
}

describe('a record is read', () => {
  test.for<[string, string, string]>([
    ['as a zone file has it', 'example.com. 300 IN TXT "v=spf1 -all"', 'example.com TXT ["v=spf1 -all"]'],
    ['with class before TTL', 'example.com. IN 300 TXT "a"', 'example.com TXT ["a"]'],
    ['with a TTL in words of BIND', 'example.com. 1h30m TXT "a"', 'example.com TXT ["a"]'],
    ['with small letters', 'example.com. in txt "a"', 'example.com TXT ["a"]'],
    ['in several strings', '@ TXT "v=spf1 " "-all"', 'example.com TXT ["v=spf1 ","-all"]'],
    ['with strings that touch', '@ TXT "a""b"', 'example.com TXT ["a","b"]'],
    [
      'over several lines in brackets',
      's._domainkey IN TXT ( "v=DKIM1; "\n\t"p=AA" ) ; key',
      's._domainkey.example.com TXT ["v=DKIM1; ","p=AA"]',
    ],
    ['without its comment', '@ TXT "a" ; "b"', 'example.com TXT ["a"]'],
    ['with escapes, octets as UTF-8', '@ TXT "\\"\\; \\195\\169"', 'example.com TXT ["\\"; é"]'],
    ['empty', '@ TXT ""', 'example.com TXT [""]'],
    [
      'without quotation marks',
      '@ TXT v=spf1 include:amazonses.com ~all',
      'example.com TXT ["v=spf1 include:amazonses.com ~all"]',
    ],
    ['as a console shows it', 'TXT example.com "v=spf1 -all"', 'example.com TXT ["v=spf1 -all"]'],
    [
      'from a console’s columns',
      'CNAME\ttok._domainkey\ttok.dkim.amazonses.com\tDNS only\tAuto',
      'tok._domainkey.example.com CNAME tok.dkim.amazonses.com',
    ],
    ['from a console, named after a type', 'A mx 192.0.2.1', 'mx.example.com A 192.0.2.1'],
    ['named after a type, in a zone file', 'mx 300 IN A 192.0.2.1', 'mx.example.com A 192.0.2.1'],
    ['MX', '@ MX 10 mail.example.net.', 'example.com MX {"preference":10,"exchange":"mail.example.net"}'],
    [
      'MX, the number last',
      'MX @ mail.example.net 10',
      'example.com MX {"preference":10,"exchange":"mail.example.net"}',
    ],
    ['a null MX', '@ MX 0 .', 'example.com MX {"preference":0,"exchange":"."}'],
    [
      'of the domain, where no name stands',
      'MX 10 mail.example.net',
      'example.com MX {"preference":10,"exchange":"mail.example.net"}',
    ],
    ['with capitals in its name', 'WWW.Example.COM A 192.0.2.1', 'www.example.com A 192.0.2.1'],
    ['with an IPv6 address', '@ AAAA 2001:db8::1', 'example.com AAAA 2001:db8::1'],
    [
      'of a name that is whole without its last dot',
      '_spf.example.net TXT "v=spf1 -all"',
      '_spf.example.net TXT ["v=spf1 -all"]',
    ],
    ['of a name below the domain', '_dmarc TXT "x"', '_dmarc.example.com TXT ["x"]'],
    ['with a name for its value', 'www CNAME web', 'www.example.com CNAME web.example.com'],
    ['with the line ends of Windows', '@ TXT "a"\r\n', 'example.com TXT ["a"]'],
  ])('%s', ([, text, record]) => {
    expect(read(text)).toEqual({ records: [record], findings: [] });
  });
});

test('with $ORIGIN only a last dot makes a name whole', () => {
  const text =
    '$TTL 300\n$ORIGIN example.net.\nexample.com TXT "a"\nwww A 192.0.2.1\n  AAAA 2001:db8::1\nx. A 192.0.2.2';
  expect(read(text)).toEqual({
    records: [
      'example.com.example.net TXT ["a"]',
      'www.example.net A 192.0.2.1',
      'www.example.net AAAA 2001:db8::1',
      'x A 192.0.2.2',
    ],
    findings: [],
  });
});

test('an indented line is of the name above, also where that record isn’t needed', () => {
  const { records, findings } = read('@ IN SOA ns h (\n 1 2\n 3 4 5 )\n  IN MX 10 mail\nwww NS ns\n  A 192.0.2.1');
  expect(records).toEqual([
    'example.com MX {"preference":10,"exchange":"mail.example.com"}',
    'www.example.com A 192.0.2.1',
  ]);
  expect(findings).toEqual(['type-not-used@1', 'type-not-used@5']);
});

test('an answer of dig is read as it was printed', () => {
  const text = [
    '; <<>> DiG 9.18 <<>> example.com TXT',
    ';; ->>HEADER<<- opcode: QUERY, status: NOERROR, id: 1',
    ';; QUESTION SECTION:',
    ';example.com.\t\t\tIN\tTXT',
    '',
    ';; ANSWER SECTION:',
    'example.com.\t\t86400\tIN\tTXT\t"v=spf1 -all"',
    'example.com.\t\t86400\tIN\tTXT\t"v=DMARC1\\; p=none"',
    '',
    ';; Query time: 3 msec',
  ].join('\n');
  expect(read(text)).toEqual({
    records: ['example.com TXT ["v=spf1 -all"]', 'example.com TXT ["v=DMARC1; p=none"]'],
    findings: [],
  });
});

describe('what is wrong is named with its line', () => {
  test.for<[string, string, string[]]>([
    ['no type', '@ TXT "a"\nhello world', ['line-unreadable@2']],
    ['no value', '@ TXT', ['line-value-missing@1']],
    ['an empty label', 'a..b TXT "x"', ['name-invalid@1']],
    ['a long label', `${'a'.repeat(64)} TXT "x"`, ['name-invalid@1']],
    ['two names where one belongs', 'a CNAME b c', ['name-invalid@1']],
    ['not an address', '@ A 192.0.2.256', ['address-invalid@1']],
    ['an address of the other family', '@ A 2001:db8::1', ['address-invalid@1']],
    ['an MX without its number', '@ MX mail.example.net', ['mx-invalid@1']],
    ['a preference too high', '@ MX 65536 mail', ['mx-invalid@1']],
    ['an open quotation mark, and only its line', '@ TXT "a\n@ A 192.0.2.1\nx', ['quote-open@1', 'line-unreadable@3']],
    ['an open bracket', '@ TXT ( "a"\n@ A 192.0.2.1', ['bracket-open@1']],
    ['curly quotation marks', '\n@ TXT “a”', ['quotes-curly@2']],
    ['a semicolon without quotation marks', '@ TXT v=DMARC1; p=none', ['text-unquoted@1']],
    ['a CNAME beside others', 'a TXT "x"\na CNAME b', ['cname-beside-others@2']],
    ['others beside a CNAME', 'a CNAME b\na TXT "x"', ['cname-beside-others@2']],
    ['two CNAMEs', 'a CNAME b\na CNAME c', ['cname-several@2']],
    ['a type nobody asks for', '@ CAA 0 issue "ca.example"', ['type-not-used@1']],
  ])('%s', ([, text, findings]) => {
    expect(read(text).findings).toEqual(findings);
  });
});

test('a semicolon without quotation marks is kept: the whole policy is read', () => {
  expect(read('_dmarc TXT v=DMARC1; p=reject; rua=mailto:a@example.com').records).toEqual([
    '_dmarc.example.com TXT ["v=DMARC1; p=reject; rua=mailto:a@example.com"]',
  ]);
});

test('the same record twice is one, and a proxied CNAME is told apart', () => {
  const { zone, count, proxied, type99 } = readPasted(
    'a A 192.0.2.1\na A 192.0.2.1\nCNAME b b.example.net Proxied Auto\n@ SPF "v=spf1 -all"',
    'example.com',
  );
  expect(zone.get('a.example.com')?.A).toEqual(['192.0.2.1']);
  expect(proxied).toEqual(['b.example.com']);
  expect(type99.get('example.com')).toEqual([['v=spf1 -all']]);
  expect(count).toBe(3);
});

test('a text without quotation marks longer than a string is split as consoles do', () => {
  const key = `v=DKIM1;p=${'A'.repeat(600)}`;
  const { zone } = readPasted(`s._domainkey TXT ${key}`, 'example.com');
  const strings = zone.get('s._domainkey.example.com')?.TXT?.[0] as string[];
  expect(strings.map((string) => string.length)).toEqual([255, 255, 100]);
  expect(strings.join('')).toBe(key);
});

test.for([
  ['ten million characters', 'a'.repeat(10_000_000)],
  ['a million open brackets', '('.repeat(1_000_000)],
  ['a million backslashes', `@ TXT "${'\\'.repeat(1_000_000)}`],
  ['a million quotation marks', `@ TXT ${'"'.repeat(1_000_000)}`],
  ['a hundred thousand lines', '@ A 192.0.2.1\n'.repeat(100_000)],
])('%s are read to an end', ([, text]) => {
  expect(readPasted(text ?? '', 'example.com').findings.length).toBeGreaterThan(0);
});

test('any text is read without throwing, and names come tidy', () => {
  const token = fc.constantFrom(
    '@',
    'a',
    'TXT',
    'MX',
    'CNAME',
    'A',
    '10',
    '"',
    '(',
    ')',
    ';',
    '\\',
    '\n',
    '\t',
    ' ',
    '"x y"',
    '$ORIGIN',
    '.',
    '_dmarc',
    '192.0.2.1',
    '\\300',
    '“',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(token, fc.string()), { maxLength: 40 }), (parts) => {
      for (const name of readPasted(parts.join(' '), 'example.com').zone.keys())
        expect(name).toBe(name.toLowerCase().replace(/\.$/, ''));
    }),
    { numRuns: 500 },
  );
});
