import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { HtmlReading } from '../../../../src/logic/email/message/html/html-reading.ts';
import { readHtml } from '../../../../src/logic/email/message/html/read-html.ts';

const shownIn = (html: string) => readHtml(html).text;
const hiddenIn = (html: string) => readHtml(html).hidden.map(({ how, text }) => `${how}: ${text}`);

test.for([
  ['<p>a<p>b', 'a\nb'],
  ['a<br>b', 'a\nb'],
  ['a <b> b </b> c', 'a b c'],
  ['<table><tr><td>a<td>b<tr><td>c</table>', 'a b\nc'],
  ['a&nbsp;&amp;&lt;b&gt;', 'a\u00a0&<b>'],
  ['<title>t</title><style>s</style><script>x</script>a<!-- c -->', 'a'],
  ['<script>a</scr</script>b', 'b'],
  ['a<b', 'a'],
  ['a < b', 'a < b'],
  ['<svg><text>x</text></svg>a', 'a'],
  ['<IMG SRC=x ALT="y">a', 'a'],
  ['', ''],
] as const)('%s shows %j', ([html, wanted]) => {
  expect(shownIn(html)).toBe(wanted);
});

test.for([
  ['<p style="DISPLAY : NONE">x</p>y', ['display: x']],
  ['<p style="visibility:hidden">x<b style="visibility:visible">y</b></p>', ['display: x']],
  ['<p style="font-size:0px">x<b style="font-size:2em">y</b><b style="font-size:10pt">z</b></p>', ['size: xy']],
  ['<p style="font-size:1px">x</p>', ['size: x']],
  ['<p style="font-size:1em">x</p>', []],
  ['<p style="font-size:0.8rem">x</p>', []],
  ['<p style="opacity:0.0">x</p>', ['transparent: x']],
  ['<p style="opacity:0.5">x</p>', []],
  ['<p style="color:rgba(0, 0, 0, 0)">x</p>', ['transparent: x']],
  ['<p style="height:0;overflow:hidden">x</p>', ['clipped: x']],
  ['<p style="height:0">x</p>', []],
  ['<p style="position:absolute;left:-9999px">x</p>', ['clipped: x']],
  ['<p style="text-indent:-9999px">x</p>', ['clipped: x']],
  ['<p style="color:#fff">x</p>', ['colour: x']],
  ['<p style="color:#FEFEFE">x</p>', []],
  ['<body bgcolor=black><font color=#000>x</font>', ['colour: x']],
  ['<style>.a b{background:#000}</style><p style="color:#fff">x</p>', []],
  ['<style>p.a{display:none}</style><p class="b a">x</p><div class=a>y</div>', ['display: x']],
  ['<style>#i{display:none}</style><p id=I>x</p>', ['display: x']],
  ['<style>/* .a{} */ .b{display:none}</style><p class=a>x</p><p class=b>y</p>', ['display: y']],
  ['<style>@import "x";.b{display:none}</style><p class=b>y</p>', ['display: y']],
  ['<style>.b{display:none}</style><p class=b style="display:block">y</p>', []],
  ['<td style="display:none">x<td>y', ['display: x']],
  ['<p style="mso-hide:all">x</p>', []],
  ['<p style="display:none">&nbsp;&zwnj;&#847;</p>', []],
] as const)('%s hides %j', ([html, wanted]) => {
  expect(hiddenIn(html)).toEqual(wanted);
});

test('links come with their words, what stands around them, and their line', () => {
  const html =
    '<p>To stop,\n<a href=" https://example.com/u?a=1&amp;b=2 ">click <b>here</b><img alt="now"></a> today</p><a name=x>no link</a><area href="/m" alt="map">';
  expect(readHtml(html).links).toEqual([
    {
      href: 'https://example.com/u?a=1&b=2',
      text: 'click here now',
      line: 2,
      isHidden: false,
      before: 'To stop,',
      after: ' today\nno link',
    },
    { href: '/m', text: 'map', line: 2, isHidden: false, before: 'To stop, click here today\nno link', after: '' },
  ]);
});

test('what would be fetched, run or sent is listed and not done', () => {
  const html = `<link rel=stylesheet href="https://a.example/s.css"><style>@import 'https://a.example/i.css'; p{background:url(//a.example/b.png)}</style>
<img src="https://a.example/p.gif" width=1 height=1><img src="cid:x" alt=""><img srcset="https://a.example/2.png 2x"><td background="http://a.example/t.png">
<iframe src="https://a.example/f"></iframe><form action="https://a.example/"><input></form><script src="https://a.example/x.js"></script><p onclick="x" style="background:url('https://a.example/q.png')">`;
  const read = readHtml(html);
  expect(read.remote.map(({ kind, url }) => `${kind} ${url.split('/').at(-1)}`)).toEqual([
    'style s.css',
    'style b.png',
    'style i.css',
    'image p.gif',
    'image 2.png',
    'image t.png',
    'frame f',
    'script x.js',
    'style q.png',
  ]);
  expect([read.scripts, read.handlers, read.forms, read.frames]).toEqual([1, 1, 1, 1]);
  expect(read.images.map(({ alt, isPixel }) => [alt, isPixel])).toEqual([
    [undefined, true],
    ['', false],
    [undefined, false],
  ]);
});

test('the preheader is the first text, hidden or not, without what fills it up', () => {
  const html = '<title>No</title><div style="display:none">First&zwnj;&nbsp;&zwnj;&nbsp;</div><p>Then this.';
  expect(readHtml(html).preheader).toBe('First Then this.');
  expect(readHtml(`<p>${'word '.repeat(1000)}`).preheader.length).toBeLessThanOrEqual(300);
});

/** Every list and text has a bound, whatever comes. */
function expectBounds(read: HtmlReading, size: number): void {
  expect(read.text.length).toBeLessThanOrEqual(1_000_000);
  expect(read.preheader.length).toBeLessThanOrEqual(300);
  for (const list of [read.links, read.hidden, read.images, read.remote]) expect(list.length).toBeLessThanOrEqual(1000);
  expect(read.text.length + read.hidden.reduce((sum, { length }) => sum + length, 0)).toBeLessThanOrEqual(2 * size);
}

test('any soup of tags is read to its end', () => {
  const piece = fc.constantFrom(
    '<',
    '>',
    '</',
    '/>',
    '<a href="',
    '<div style="display:none',
    '"',
    "'",
    '=',
    ' ',
    '<!--',
    '-->',
    '<style>',
    '</style>',
    '{',
    '}',
    '@media',
    '<script>',
    '</script>',
    '<td>',
    '<p',
    '&amp;',
    '&#0;',
    '&#x110000;',
    '<![CDATA[',
    '<svg/>',
    '</a>',
    'url(',
    '\n',
    'ü',
    '\ud800',
    '<title>',
    'style="color:#fff"',
  );
  const soup = fc
    .array(fc.oneof({ weight: 4, arbitrary: piece }, fc.string()), { maxLength: 60 })
    .map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(soup, (html) => expectBounds(readHtml(html), html.length + 1)),
    { numRuns: 3000 },
  );
});

test.for([
  '<a>',
  '<a href=x>',
  '</a>',
  '<div style="display:none">x',
  '<b',
  '<!--',
  '<style>.a{}',
  '<td>',
  '&amp;',
  '<',
  ' ',
  '<img src=//a>',
  '<p class="a b c">x',
])('five megabytes of %j come to an end', (unit) => {
  const html = unit.repeat(5_000_000 / unit.length);
  expectBounds(readHtml(html), html.length);
});
