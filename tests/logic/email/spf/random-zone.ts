import fc from 'fast-check';
import type { WrittenZone } from './vectors.ts';

const HOSTS = ['example.com', 'a.example', 'b.example', 'c.example', 'd.example', 'e.example'];
const host = fc.constantFrom(...HOSTS, 'gone.example', 'deep.gone.example');

const qualifier = fc.constantFrom('', '', '+', '-', '~', '?');
/** Terms as people write them, each with its number of look-ups. */
const mechanism = fc
  .tuple(
    qualifier,
    fc.oneof(
      host.map((name) => `include:${name}`),
      host.map((name) => `a:${name}`),
      host.map((name) => `mx:${name}`),
      host.map((name) => `exists:${name}`),
      fc.constantFrom('a', 'mx', 'all', 'a/24', 'mx//64', 'ip4:192.0.2.1', 'ip4:198.51.100.0/24', 'ip6:2001:db8::/32'),
      fc.constantFrom('include:_x.%{d}', 'exists:%{o}'),
    ),
  )
  .map((parts) => parts.join(''));
const modifier = fc.oneof(
  host.map((name) => `redirect=${name}`),
  host.map((name) => `exp=${name}`),
  fc.constantFrom('moo=cow', 'include=a.example'),
);
const broken = fc.constantFrom(
  'foo',
  'ip4:192.0.2',
  'a:%',
  'include:',
  'all:x',
  'redirect:a.example',
  'exists:%{c}.example',
);

/** An SPF record: mostly right, now and then with a broken term or nothing of SPF in it. */
export const randomRecord = fc
  .array(
    fc.oneof(
      { weight: 20, arbitrary: mechanism },
      { weight: 3, arbitrary: modifier },
      { weight: 1, arbitrary: broken },
    ),
    { maxLength: 9 },
  )
  .map((terms) => ['v=spf1', ...terms].join(' '));

const node = fc
  .record({
    txt: fc.array(fc.oneof({ weight: 9, arbitrary: randomRecord }, { weight: 1, arbitrary: fc.constant('hello') }), {
      minLength: 0,
      maxLength: 2,
      size: 'small',
    }),
    a: fc.subarray(['A 192.0.2.1', 'A 198.51.100.7']),
    aaaa: fc.subarray(['AAAA 2001:db8::1']),
    mx: fc.uniqueArray(
      host.map((name) => `MX 10 ${name}`),
      { maxLength: 3 },
    ),
    fails: fc.constantFrom([], [], [], [], [], [], [], ['TIMEOUT'], ['SERVFAIL']),
  })
  .map(({ txt, a, aaaa, mx, fails }) => [
    ...txt.slice(0, 1 + Number(txt.length > 1 && a.length > 1)).map((text) => `TXT ${text}`),
    ...a,
    ...aaaa,
    ...mx,
    ...fails,
  ]);

/** A zone of six hosts that include, name and redirect to each other. */
export const randomZone: fc.Arbitrary<WrittenZone> = fc
  .tuple(...HOSTS.map(() => node))
  .map((nodes) => Object.fromEntries(HOSTS.map((name, at) => [name, nodes[at] ?? []])));
