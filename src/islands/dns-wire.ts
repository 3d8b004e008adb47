import { decode, encode, type Packet, RECURSION_DESIRED } from '@leichtgewicht/dns-packet';
import type { DnsAnswer, DnsProblem, DnsRecord, RecordType } from '../logic/email/dns/resolver.ts';
import { tidy } from '../logic/email/dns/zone.ts';

/** One message read: an answer, or the name to go on from where its CNAMEs lead out of it. */
export type WireAnswer = DnsAnswer & { readonly goesOn?: string };

const MOST_ALIASES = 8;
const UTF8 = new TextDecoder();

/** A question as it travels (RFC 1035 §4.1). Its id is 0, so that equal questions look equal to caches (RFC 8484 §4.1). */
export function questionOf(name: string, type: RecordType): Uint8Array {
  return encode({ type: 'query', id: 0, flags: RECURSION_DESIRED, questions: [{ name: name || '.', type }] });
}

/** What a resolver's message says about the question; what is no answer to it is a `problem`. Never throws. */
export function readMessage(bytes: Uint8Array, name: string, type: RecordType): WireAnswer {
  const packet = readPacket(bytes);
  if (!packet) return failed('resolver-not-dns');
  if (!answers(packet, name, type)) return failed('resolver-mismatch');
  if (packet.rcode === 'REFUSED') return failed('resolver-refused');
  if (packet.rcode !== 'NOERROR' && packet.rcode !== 'NXDOMAIN') return failed('resolver-servfail');
  // HTTP carries messages of any length, so a shortened one can't be asked for again in another way.
  if (packet.flag_tc) return failed('resolver-truncated');
  return follow(packet, tidy(name), type, packet.rcode);
}

/** An answer that says nothing but what went wrong. */
export function failed(problem: DnsProblem): DnsAnswer {
  const isLate = problem === 'resolver-timeout' || problem === 'resolver-cancelled';
  return { rcode: isLate ? 'TIMEOUT' : 'SERVFAIL', records: [], problem };
}

interface Message extends Packet {
  rcode?: string;
  flag_tc?: boolean;
}

function readPacket(bytes: Uint8Array): Message | undefined {
  try {
    return decode(bytes) as Message;
  } catch {
    // What can't be read is what was sent, not a mistake of ours.
    return undefined;
  }
}

/** A response, with our id, to our question; a failure may leave the question out. */
function answers({ type: kind, id, questions = [], rcode }: Message, name: string, type: RecordType): boolean {
  if (kind !== 'response' || id !== 0 || questions.length > 1) return false;
  const [question] = questions;
  if (!question) return rcode !== 'NOERROR' && rcode !== 'NXDOMAIN';
  return tidy(question.name) === tidy(name || '.') && question.type === type && question.class === 'IN';
}

/** Walks the CNAMEs of one message. Records of names the walk doesn't reach count for nothing. */
function follow(packet: Message, name: string, type: RecordType, rcode: 'NOERROR' | 'NXDOMAIN'): WireAnswer {
  const aliases: string[] = [];
  let at = name;
  for (;;) {
    const here = (packet.answers ?? []).filter((answer) => tidy(answer.name) === at);
    const records = here.flatMap((answer) => (answer.type === type ? [recordOf(answer.data)] : []));
    const led = aliases.length > 0 ? { aliases } : {};
    if (records.length > 0) return { rcode: 'NOERROR', records, ...led };
    const alias = here.find((answer) => answer.type === 'CNAME');
    if (type !== 'CNAME' && alias && typeof alias.data === 'string') {
      at = tidy(alias.data);
      if (aliases.includes(at) || at === name || aliases.length >= MOST_ALIASES) return failed('alias-loop');
      aliases.push(at);
      continue;
    }
    // With an SOA beside it, “nothing” is about the last name (RFC 2308 §2.2); without, the resolver may not have gone on.
    const isDone = rcode === 'NXDOMAIN' || (packet.authorities ?? []).some((record) => record.type === 'SOA');
    return { rcode, records: [], ...led, ...(aliases.length > 0 && !isDone ? { goesOn: at } : {}) };
  }
}

function recordOf(data: unknown): DnsRecord {
  if (Array.isArray(data)) return data.map((octets: Uint8Array) => UTF8.decode(octets));
  if (typeof data === 'string') return data;
  const { preference = 0, exchange } = data as { preference?: number; exchange: string };
  return { preference, exchange };
}
