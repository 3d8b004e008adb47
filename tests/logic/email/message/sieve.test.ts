import fc from 'fast-check';
import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { ATTRIBUTES, ELEMENTS } from '../../../../src/logic/email/message/html/allowed.ts';
import { sieve } from '../../../../src/logic/email/message/html/sieve.ts';
import { vectors } from '../../../browser/message-vectors.ts';

/** Elements and attributes of what came through that aren’t on the lists, and addresses outside of styles. */
function strangers(html: string): string[] {
  const found = parse(html, { comment: true }).querySelectorAll('*');
  return found.flatMap(({ rawTagName, attributes }) => [
    ...(ELEMENTS.has(rawTagName.toLowerCase()) ? [] : [rawTagName]),
    ...Object.entries(attributes).flatMap(([name, value]) => {
      const isKnown = Object.hasOwn(ATTRIBUTES, name) || ['style', 'alt'].includes(name);
      const isPicture = name === 'src' && /^\s*cid:/i.test(value);
      return (isKnown && (name === 'style' || name === 'alt' || !/[:/]/.test(value))) || isPicture
        ? []
        : [`${name}=${value}`];
    }),
  ]);
}

describe('the first sieve', () => {
  test.for<[string, string, string]>([
    ['text and tables come through', '<table width=9><tr><td>a</table>', '<table width="9"><tr><td>a</table>'],
    ['styles stay as they are', '<p style="color:red">a</p>', '<p style="color:red">a</p>'],
    ['a link loses where it leads', '<a href="https://shop.example/">a</a>', '<a>a</a>'],
    ['a picture that travels along stays', '<img src="cid:a@b" alt="c">', '<img src="cid:a@b" alt="c">'],
    ['one from elsewhere leaves its words', '<img src="https://shop.example/a.png" alt="c">', '<img alt="c">'],
    ['what is unknown leaves its text', '<blink>a</blink><form>b</form>', 'ab'],
    ['scripts go with what they hold', 'a<script>b</script>c', 'ac'],
    ['drawings go with what they hold, however deep', 'a<svg><svg>b</svg>c</svg>d', 'ad'],
    ['what is never closed takes the rest', 'a<svg>b', 'a'],
    ['text can’t become an element', '&lt;img src=x&gt;', '&lt;img src=x&gt;'],
    ['a value can’t end its quotes', `<p class='a" onclick="b'>c</p>`, '<p>c</p>'],
    ['old styles stand in a comment', '<style><!-- p{color:red} --></style>', '<style> p{color:red} </style>'],
    ['styles hold no element', '<style>p{}<img src=x></style>', '<style>p{}img src=x></style>'],
    ['names in capitals are the same names', '<IMG SRC="HTTP://x.example"><P ONCLICK=a>', '<img><p>'],
    ['comments go', 'a<!-- b -->c', 'ac'],
  ])('%s', ([, html, left]) => {
    expect(sieve(html)).toBe(left);
  });

  test.for(vectors('http://127.0.0.1:9'))('$name: nothing stays that isn’t on the lists', ({ html }) => {
    expect(strangers(sieve(`<p>first</p>${html}`))).toEqual([]);
  });

  test('whatever it is given, nothing stays that isn’t on the lists, and a second time changes nothing', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<',
        '>',
        '</',
        '"',
        "'",
        '=',
        '<!--',
        '-->',
        '&lt;',
        '&#',
        '<img src=',
        '<svg',
        '<style>',
        '</style',
      ),
      fc.constantFrom(
        '<a href=',
        '<p ',
        'style="',
        'onload=',
        'http://x',
        'cid:x',
        '</svg>',
        '<title>',
        '\u0000',
        '/',
        '`',
      ),
      fc.string({ maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const once = sieve(pieces.join(''));
        expect(strangers(once)).toEqual([]);
        expect(sieve(once)).toBe(once);
      }),
      { numRuns: 2_000 },
    );
  });
});
