import { keyName } from '../logic/email/dkim/find-key.ts';
import { readSignature, type Signature } from '../logic/email/dkim/signature.ts';
import { readAuthenticationResults } from '../logic/email/headers/authentication-results.ts';
import {
  type Field,
  fieldsNamed,
  type MessageHead,
  readMessageHead,
  textOf,
} from '../logic/email/headers/message-head.ts';
import { inspectOneClick } from '../logic/email/headers/one-click.ts';
import { timeline } from '../logic/email/headers/received.ts';
import { readSesHeaders } from '../logic/email/headers/ses-headers.ts';
import { decodeWords } from '../logic/email/message/mime/encoded-word.ts';
import { type Alignment, alignmentOf } from './header-reader-alignment.ts';
import { authorDomains, domainOf } from './header-reader-author.ts';
import type { HeaderReport, WrittenResults } from './header-reader-messages.ts';

/** More of a kind than any honest message has are left unread. */
const MOST = 60;
/** So much of a field is shown. */
const QUOTED = 300;
const LETTER = ['From', 'To', 'Subject', 'Date'];

/** Everything the head of a message says. Nothing is verified, and nothing of the body is looked at. */
export function reportOf(message: Uint8Array): HeaderReport {
  const head = readMessageHead(message);
  const signatures = signaturesOf(head);
  return {
    fields: head.fields.length,
    isCut: head.isCut,
    letter: Object.fromEntries(
      LETTER.flatMap((name) =>
        fieldsNamed(head, name)
          .slice(0, 1)
          .map((field) => [name, cut(decodeWords(textOf(field)))]),
      ),
    ),
    written: resultsOf(head),
    hops: timeline(fieldsNamed(head, 'Received').slice(0, MOST).map(textOf)),
    alignment: alignmentIn(head),
    oneClick: inspectOneClick(head),
    ses: readSesHeaders(head),
    signatures: fieldsNamed(head, 'DKIM-Signature').length,
    keyNames: [...new Set(signatures.map(keyName))],
  };
}

/** Which domain speaks for From; `results` are those of signatures by their line, where they were checked. */
export function alignmentIn(head: MessageHead, results?: ReadonlyMap<number, string>): Alignment {
  const signed = fieldsNamed(head, 'DKIM-Signature')
    .slice(0, MOST)
    .flatMap((field) => {
      const signature = readField(field);
      const result = results?.get(field.line);
      return 'why' in signature ? [] : [{ ...signature, ...(result !== undefined && { result }) }];
    });
  const [returnPath] = fieldsNamed(head, 'Return-Path');
  return alignmentOf({
    authors: [...new Set(fieldsNamed(head, 'From').flatMap((field) => authorDomains(textOf(field))))],
    returnPath: returnPath && domainOf(textOf(returnPath)),
    results: trusted(resultsOf(head)),
    signatures: signed,
  });
}

function signaturesOf(head: MessageHead): Signature[] {
  const read = fieldsNamed(head, 'DKIM-Signature').slice(0, MOST).map(readField);
  return read.filter((signature) => !('why' in signature)) as Signature[];
}

function readField({ raw }: Field) {
  return readSignature(raw.slice(raw.indexOf(':') + 1));
}

function resultsOf(head: MessageHead): WrittenResults[] {
  const fields = head.fields.filter(({ name }) => /^(?:arc-)?authentication-results$/i.test(name)).slice(0, MOST);
  return fields.map((field) => ({
    ...readAuthenticationResults(textOf(field)),
    line: field.line,
    isArc: /^arc-/i.test(field.name),
  }));
}

/** What the server wrote that put its results on top; others may be anybody’s. */
function trusted(written: readonly WrittenResults[]) {
  const own = written.filter(({ isArc }) => !isArc);
  const [top] = own;
  return own.filter(({ authservId }) => authservId === top?.authservId).flatMap(({ results }) => results);
}

function cut(text: string): string {
  return text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text;
}
