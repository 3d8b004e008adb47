import fc from 'fast-check';

/** A message to be written, in the order of its parts. */
export interface Letter {
  readonly subject: string;
  readonly from: string;
  readonly source: Uint8Array<ArrayBuffer>;
}

type Charset = 'utf-8' | 'iso-8859-1' | 'windows-1252';
interface Leaf {
  readonly head: readonly string[];
  readonly content: Buffer;
}
type Tree = Leaf | { readonly kind: 'mixed' | 'related' | 'alternative'; readonly of: readonly Tree[] };

const ANY = 'aZ09 .,;:=?_-"\'()<>@[]\\/éüßñ€“日本語😀\n';
const LATIN = 'aZ09 .,;:=?_-"\'()<>@[]\\/éüßñ\n';
const textOf = (charset: Charset, more: number) =>
  fc.string({ unit: fc.constantFrom(...(charset === 'utf-8' ? ANY : LATIN)), maxLength: more });
const lineOf = (more: number) =>
  fc
    .string({ unit: fc.constantFrom(...ANY.replace('\n', '')), minLength: 1, maxLength: more })
    .map((text) => `x${text}x`);

const encoding = fc.constantFrom('base64', 'quoted-printable', '8bit');

const letterPart = (type: 'plain' | 'html') =>
  fc.constantFrom<Charset>('utf-8', 'iso-8859-1', 'windows-1252').chain((charset) =>
    fc.record({ words: textOf(charset, 60), how: encoding }).map(({ words, how }): Leaf => {
      const content = Buffer.from(`${words}x`.replaceAll('\n', '\r\n'), charset === 'utf-8' ? 'utf8' : 'latin1');
      const head = [`Content-Type: text/${type}; charset=${charset}`, `Content-Transfer-Encoding: ${how}`];
      return { head, content: encoded(content, how) };
    }),
  );

const filename = fc.tuple(
  lineOf(12),
  fc.constantFrom('quoted', 'extended', 'continued', 'word'),
  fc.constantFrom('pdf', 'exe', 'tar.gz'),
);
const attachment = fc
  .record({
    name: filename,
    bytes: fc.uint8Array({ minLength: 1, maxLength: 200 }),
    how: fc.constantFrom('base64', 'quoted-printable'),
  })
  .map(({ name: [stem, form, ending], bytes, how }): Leaf => {
    const head = [
      'Content-Type: application/octet-stream',
      `Content-Disposition: attachment;\r\n ${named(`${stem}.${ending}`, form)}`,
    ];
    return { head: [...head, `Content-Transfer-Encoding: ${how}`], content: encoded(Buffer.from(bytes), how) };
  });
const picture = fc.uint8Array({ minLength: 1, maxLength: 50 }).map(
  (bytes): Leaf => ({
    head: ['Content-Type: image/png; name="p.png"', 'Content-ID: <p@x>', 'Content-Transfer-Encoding: base64'],
    content: encoded(Buffer.from(bytes), 'base64'),
  }),
);

const html = letterPart('html');
const pictured = fc.tuple(html, picture).map((of): Tree => ({ kind: 'related', of }));
const body: fc.Arbitrary<Tree> = fc.oneof(
  letterPart('plain'),
  html,
  fc.tuple(letterPart('plain'), fc.oneof(html, pictured)).map((of): Tree => ({ kind: 'alternative', of })),
);
const tree: fc.Arbitrary<Tree> = fc.oneof(
  body,
  fc
    .tuple(body, fc.array(attachment, { minLength: 1, maxLength: 4 }))
    .map(([one, more]): Tree => ({ kind: 'mixed', of: [one, ...more] })),
  fc
    .tuple(body, attachment, attachment)
    .map(([one, two, three]): Tree => ({ kind: 'mixed', of: [{ kind: 'mixed', of: [one, two] }, three] })),
);

/** Messages of every usual shape: nested parts, three encodings, three character sets, names and subjects encoded in several ways. */
export const letters: fc.Arbitrary<Letter> = fc
  .record({
    subject: lineOf(40),
    name: lineOf(20),
    tree,
    how: fc.constantFrom<'q' | 'b'>('q', 'b'),
    end: fc.constantFrom('\r\n', '\n'),
  })
  .map(({ subject, name, tree: given, how, end }) => {
    const head = `From: ${words(name, how)} <news@example.com>\r\nSubject: ${words(subject, how)}\r\nMIME-Version: 1.0\r\n`;
    const written = Buffer.concat([Buffer.from(head), write(given, 'b')]);
    // Binary content keeps its line ends; nothing here is binary on the way.
    const source = end === '\n' ? Buffer.from(written.toString('latin1').replaceAll('\r\n', '\n'), 'latin1') : written;
    return { subject, from: name, source: new Uint8Array(source) };
  });

function write(given: Tree, boundary: string): Buffer {
  if ('content' in given) return Buffer.concat([Buffer.from(`${given.head.join('\r\n')}\r\n\r\n`), given.content]);
  const parts = given.of.flatMap((part, at) => [
    Buffer.from(`\r\n--${boundary}=_\r\n`),
    write(part, `${boundary}${at}`),
  ]);
  const head = `Content-Type: multipart/${given.kind}; boundary="${boundary}=_"\r\n\r\npreamble`;
  return Buffer.concat([Buffer.from(head), ...parts, Buffer.from(`\r\n--${boundary}=_--\r\n`)]);
}

function encoded(content: Buffer, how: string): Buffer {
  if (how === 'base64') return Buffer.from(content.toString('base64').replace(/.{76}/g, '$&\r\n'));
  if (how !== 'quoted-printable') return content;
  const pieces = Array.from(content, (byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`);
  return Buffer.from(pieces.map((piece, at) => (at % 24 === 23 ? `${piece}=\r\n` : piece)).join(''));
}

/** Encoded words of a few characters each, folded. */
function words(text: string, how: 'q' | 'b'): string {
  const pieces = Array.from({ length: Math.ceil([...text].length / 8) }, (_, at) =>
    [...text].slice(at * 8, at * 8 + 8).join(''),
  );
  return pieces.map((piece) => word(piece, how)).join('\r\n ');
}

function word(text: string, how: 'q' | 'b'): string {
  const bytes = Buffer.from(text);
  const inner =
    how === 'b'
      ? bytes.toString('base64')
      : Array.from(bytes, (byte) => `=${byte.toString(16).padStart(2, '0')}`).join('');
  return `=?utf-8?${how}?${inner}?=`;
}

function named(name: string, form: string): string {
  const bytes = Array.from(Buffer.from(name), (byte) => `%${byte.toString(16).padStart(2, '0')}`);
  if (form === 'extended') return `filename*=utf-8''${bytes.join('')}`;
  if (form === 'continued')
    return `filename*0*=utf-8''${bytes.slice(0, 5).join('')};\r\n filename*1*=${bytes.slice(5).join('')}`;
  if (form === 'word') return `filename="${words(name, 'b')}"`;
  return `filename="${name.replace(/[^\x20-\x7e]/g, '-').replace(/[\\"]/g, '\\$&')}"`;
}
