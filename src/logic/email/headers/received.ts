import { readMailDate } from './mail-date.ts';
import { Scanner } from './scanner.ts';

/** One server’s note that it took the message (RFC 5321 §4.4). Everything in it is as that server wrote it. */
export interface Hop {
  /** The name the sending side gave, and what the receiver saw in its place. */
  readonly from?: string;
  readonly ip?: string;
  readonly by?: string;
  /** How it came: ESMTPS, HTTP … */
  readonly with?: string;
  /** Whether it came encrypted, as far as the note says; the version where it is named. */
  readonly tls?: string | true;
  readonly id?: string;
  readonly for?: string;
  readonly date?: Date;
  /** The date as written. */
  readonly dateText?: string;
  readonly comments: readonly string[];
}

/** A hop in its place in time. */
export interface TimedHop extends Hop {
  /** Seconds since the last hop before it that has a date; negative where clocks disagree. */
  readonly delay?: number;
}

const CLAUSES: readonly string[] = ['from', 'by', 'via', 'with', 'id', 'for'];
/** RFC 3848 and the registry: an S after the protocol’s name means TLS. */
const OVER_TLS = /^(?:utf8)?(?:e?smtp|lmtp)s(?:a)?$|^https$/i;
const VERSION = /\bTLS[\s_]?v?(\d(?:[._]\d)?)/i;
const ADDRESS = /\[(?:IPv6:)?([0-9a-f.:]{3,45})\]|\b(\d{1,3}(?:\.\d{1,3}){3})\b/i;

/** So many characters of a field are read; Gmail takes half of that (fact cnt-gmail-header-limits). */
const LONGEST = 64 * 1024;

/** The body of a Received field; what it lacks is absent. Never throws. */
export function readReceived(written: string): Hop {
  const value = written.slice(0, LONGEST);
  const semicolon = lastSemicolon(value);
  const dateText = semicolon < 0 ? undefined : value.slice(semicolon + 1).trim();
  const date = dateText === undefined ? undefined : readMailDate(dateText.replace(/[\r\n]+/g, ' '));
  const { clauses, sender, comments } = readClauses(semicolon < 0 ? value : value.slice(0, semicolon));
  const [, bracketed, bare] = ADDRESS.exec(sender) ?? [];
  const ip = bracketed ?? bare;
  const tls = tlsOf(clauses.get('with'), comments);
  return {
    ...Object.fromEntries([...clauses].filter(([name]) => name !== 'via')),
    ...(ip !== undefined && { ip }),
    ...(tls !== undefined && { tls }),
    ...(date && { date }),
    ...(dateText !== undefined && { dateText }),
    comments,
  };
}

/** The hops of a message in the order they were made: Received fields are given as they stand, the last one made on top. */
export function timeline(values: readonly string[]): TimedHop[] {
  let before: Date | undefined;
  return values.toReversed().map((value) => {
    const hop = readReceived(value);
    const delay = hop.date && before ? (hop.date.getTime() - before.getTime()) / 1000 : undefined;
    before = hop.date ?? before;
    return { ...hop, ...(delay !== undefined && { delay }) };
  });
}

/** Words behind `from`, `by` and the others, and the comments that follow them; the first of each counts. */
function readClauses(text: string) {
  const scan = new Scanner(text);
  const clauses = new Map<string, string>();
  const notes = new Map<string, string[]>();
  let open = '';
  for (scan.skip(); !scan.isDone; scan.skip()) {
    const seen = scan.comments.length;
    const word = scan.value('');
    const name = word.toLowerCase();
    scan.skip();
    if (CLAUSES.includes(name) && !clauses.has(name) && clauses.get(open) !== '') {
      open = name;
      clauses.set(open, '');
    } else if (clauses.get(open) === '') clauses.set(open, trimmed(word));
    notes.set(open, notes.get(open) ?? []);
    for (const comment of scan.comments.slice(seen)) notes.get(open)?.push(comment);
  }
  const given = new Map([...clauses].filter(([, word]) => word !== ''));
  return {
    clauses: given,
    sender: [given.get('from'), ...(notes.get('from') ?? [])].join(' '),
    comments: scan.comments,
  };
}

function trimmed(word: string): string {
  return word.replace(/^<|>$/g, '');
}

function tlsOf(protocol: string | undefined, comments: readonly string[]): string | true | undefined {
  const version = comments.map((comment) => VERSION.exec(comment)?.[1]).find((found) => found !== undefined);
  if (version !== undefined) return `TLS ${version.replace('_', '.')}`;
  return protocol !== undefined && OVER_TLS.test(protocol) ? true : undefined;
}

/** The semicolon before the date: the last that stands outside comments. */
function lastSemicolon(text: string): number {
  const scan = new Scanner(text);
  let last = -1;
  for (scan.skip(); !scan.isDone; scan.skip()) {
    if (scan.next === ';') last = scan.at++;
    else if (scan.value(';') === '') scan.at += 1;
  }
  return last;
}
