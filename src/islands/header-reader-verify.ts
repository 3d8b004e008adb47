import { type Bytes, toBytes, toByteText } from '../logic/email/dkim/base64.ts';
import type { Reason } from '../logic/email/dkim/results.ts';
import { type VerifiedSignature, verifyMessage } from '../logic/email/dkim/verify.ts';
import type { DnsAnswer } from '../logic/email/dns/resolver.ts';
import { type MessageHead, readMessageHead } from '../logic/email/headers/message-head.ts';
import { type CoveringSignature, inspectOneClick } from '../logic/email/headers/one-click.ts';
import type { CheckedMessage, CheckedSignature } from './header-reader-messages.ts';
import { alignmentIn } from './header-reader-report.ts';
import { webCrypto } from './web-crypto.ts';

const NOTHING: DnsAnswer = { rcode: 'NXDOMAIN', records: [] };
/** What says nothing about the message itself. */
const UNJUDGED: readonly (Reason | undefined)[] = ['no-key', 'no-answer', 'no-crypto', 'too-many'];
/** So much of what was signed is shown. */
const SHOWN = 20_000;

/** Checks every signature of a message with the keys that were found, by name. Nothing is asked of a network. */
export async function checkMessage(message: Bytes, keys: ReadonlyMap<string, DnsAnswer>): Promise<CheckedMessage> {
  const resolver = async (name: string) => keys.get(name.toLowerCase()) ?? NOTHING;
  const verified = await verifyMessage({ message, resolver, crypto: webCrypto, now: new Date() });
  const head = readMessageHead(message);
  // A signature that couldn’t be checked here leaves the receiver’s word standing.
  const judged = verified.filter(({ reason }) => !UNJUDGED.includes(reason));
  const results = new Map(judged.map(({ line, result }) => [line, result]));
  const covering = verified.map(({ result, header }) => ({ result, fields: inHead(header?.fields ?? [], head) }));
  return {
    signatures: verified.map(summary),
    alignment: alignmentIn(head, results),
    oneClick: inspectOneClick(head, { signatures: covering }),
  };
}

type Covered = CoveringSignature['fields'];

/** The verifier reads the head by itself, so its fields are matched to ours by their lines. */
function inHead(covered: Covered, { fields }: MessageHead): Covered {
  return covered.map(({ name, field }) => {
    const same = field && fields.find(({ line }) => line === field.line);
    return same ? { name, field: same } : { name };
  });
}

function summary({ result, reason, tag, line, cautions, header, ...rest }: VerifiedSignature): CheckedSignature {
  return {
    result,
    ...(reason !== undefined && { reason }),
    ...(tag !== undefined && { tag }),
    line,
    cautions,
    told: toldOf(rest),
    covered: (header?.fields ?? []).map(({ name, field }) => ({ name, isThere: field !== undefined })),
    text: header ? asText(header.text) : '',
  };
}

function toldOf({ signature, keyName, key, body }: Pick<VerifiedSignature, 'signature' | 'keyName' | 'key' | 'body'>) {
  const bits = key?.key?.kind === 'rsa' ? key.key.rsa.bits : undefined;
  const known: Record<string, string | undefined> = {
    domain: signature?.domain,
    selector: signature?.selector,
    algorithm: signature?.algorithm,
    canonicalization: signature && `${signature.canonicalization.header}/${signature.canonicalization.body}`,
    keyName,
    record: key?.text || undefined,
    bits: bits?.toLocaleString('en-GB', { useGrouping: false }),
    bodySigned: signature && inBase64(signature.bodyHash),
    bodyFound: body && inBase64(body.hash),
    covered: body?.covered.toLocaleString('en-GB'),
    total: body?.bytes.length.toLocaleString('en-GB'),
  };
  return Object.fromEntries(Object.entries(known).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

function inBase64(bytes: Bytes): string {
  return btoa(toByteText(bytes));
}

/** The bytes that were signed, as people read them. */
function asText(byteText: string): string {
  const text = new TextDecoder().decode(toBytes(byteText.slice(0, SHOWN)));
  return byteText.length > SHOWN ? `${text}…` : text;
}
