import { Scanner, type Unclosed } from './scanner.ts';

/** One method’s result, such as `dkim=pass`. */
export interface MethodResult {
  /** In small letters, like the result and the properties’ names. */
  readonly method: string;
  /** The method’s version, where one is given (`dkim/1`). */
  readonly version?: string;
  readonly result: string;
  readonly reason?: string;
  /** By `ptype.property`, such as `header.d`; the first where one stands twice. Names without a type stand as they are. */
  readonly properties: Readonly<Record<string, string>>;
  readonly comments: readonly string[];
}

/** How a text departs from the grammar and is still understood. */
export type Deviation = 'no-authserv-id' | 'untyped-property' | 'empty-part' | 'empty-value' | 'late-reason';

export interface AuthenticationResults {
  readonly ok: boolean;
  /** Who checked. Absent where the field doesn’t say, as Outlook’s doesn’t. */
  readonly authservId?: string;
  /** The ARC instance, `i=`, of an ARC-Authentication-Results (RFC 8617 §4.1.1). */
  readonly instance?: number;
  /** Empty where the field says `none`, or nothing could be read. */
  readonly results: readonly MethodResult[];
  readonly deviations: readonly Deviation[];
  /** Why it is not `ok`; the results are those read before that. */
  readonly problem?: Problem;
}

export type Problem = Unclosed | 'too-long' | 'empty' | 'authserv-id' | 'version' | 'no-result' | 'method' | 'property';

const KEYWORD = /^[a-z0-9](?:[a-z0-9_-]*[a-z0-9])?$/i;
const PROPERTY = /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)?$/i;
/** A field of so many characters is read; Gmail takes a thirtieth of that (fact cnt-gmail-header-limits). */
const LONGEST = 1_000_000;
/** Ends of a run where each matters. */
const [ENDS_WORD, ENDS_NAME, ENDS_VALUE] = [';=', ';=/', ';'];

/** The body of an Authentication-Results or ARC-Authentication-Results field (RFC 8601 §2.2), folded or not. Never throws. */
export function readAuthenticationResults(value: string): AuthenticationResults {
  if (value.length > LONGEST) return { ok: false, results: [], deviations: [], problem: 'too-long' };
  const reader = new Reader(value.replace(/[\r\n]+/g, ' '));
  const problem = reader.read();
  const { authservId, instance, results, deviations } = reader;
  return {
    ok: problem === undefined,
    ...(authservId !== undefined && { authservId }),
    ...(instance !== undefined && { instance }),
    results,
    deviations: [...deviations],
    ...(problem !== undefined && { problem }),
  };
}

class Reader {
  authservId: string | undefined;
  instance: number | undefined;
  readonly results: MethodResult[] = [];
  readonly deviations = new Set<Deviation>();
  private readonly scan: Scanner;

  constructor(text: string) {
    this.scan = new Scanner(text);
  }

  /** Reads it all, or up to the first problem. */
  read(): Problem | undefined {
    const problem = this.readHead() ?? this.readParts();
    return this.scan.unclosed ?? problem;
  }

  private readHead(): Problem | undefined {
    const { scan } = this;
    scan.skip();
    if (scan.isDone) return 'empty';
    const start = scan.at;
    const id = scan.value(ENDS_WORD);
    if (scan.take('=')) return this.readUnusualHead(id, start);
    if (id === '') return 'authserv-id';
    this.authservId = id;
    if (scan.isDone) return 'no-result';
    return this.readVersion();
  }

  /** `i=1;` is ARC’s; anything else with “=” is a result already, of a field that names no server. */
  private readUnusualHead(name: string, start: number): Problem | undefined {
    const { scan } = this;
    if (name.toLowerCase() !== 'i') {
      scan.at = start;
      scan.comments = [];
      this.deviations.add('no-authserv-id');
      return this.readResult();
    }
    const digits = scan.run(ENDS_WORD);
    if (this.instance !== undefined || !/^\d{1,2}$/.test(digits) || !scan.take(';')) return 'authserv-id';
    this.instance = Number(digits);
    return this.readHead();
  }

  /** The only version there is, 1, may be named (RFC 8601 §2.2). */
  private readVersion(): Problem | undefined {
    const { scan } = this;
    scan.skip();
    if (scan.isDone) return 'no-result';
    if (scan.next === ';') return undefined;
    if (scan.run(ENDS_WORD) !== '1') return 'version';
    scan.skip();
    return scan.next === ';' ? undefined : 'version';
  }

  private readParts(): Problem | undefined {
    const { scan } = this;
    let isFirst = this.results.length === 0;
    while (scan.take(';')) {
      if (isFirst && this.readNone()) return undefined;
      if (scan.isDone || scan.next === ';') this.deviations.add('empty-part');
      else {
        const problem = this.readResult();
        if (problem) return problem;
      }
      isFirst = false;
    }
    return this.results.length === 0 ? 'no-result' : undefined;
  }

  private readNone(): boolean {
    const { scan } = this;
    const start = scan.at;
    const isNone = scan.run(ENDS_WORD).toLowerCase() === 'none';
    scan.skip();
    if (isNone && scan.isDone) return true;
    scan.at = start;
    return false;
  }

  private readResult(): Problem | undefined {
    const { scan } = this;
    scan.comments = [];
    const method = scan.run(ENDS_NAME).toLowerCase();
    const version = scan.take('/') ? scan.run(ENDS_WORD) : undefined;
    if (!KEYWORD.test(method) || (version !== undefined && !/^\d+$/.test(version)) || !scan.take('=')) return 'method';
    const result = scan.run(ENDS_WORD).toLowerCase();
    if (!KEYWORD.test(result)) return 'method';
    const { properties, reason, problem } = this.readProperties();
    this.results.push({
      method,
      ...(version !== undefined && { version }),
      result,
      ...(reason !== undefined && { reason }),
      properties: Object.fromEntries(properties),
      comments: scan.comments,
    });
    return problem;
  }

  private readProperties() {
    const { scan } = this;
    const properties = new Map<string, string>();
    let reason: string | undefined;
    for (scan.skip(); !scan.isDone && scan.next !== ';'; scan.skip()) {
      const name = this.readPropertyName();
      if (name === undefined) return { properties, reason, problem: 'property' as const };
      const value = scan.value(ENDS_VALUE);
      if (value === '') this.deviations.add('empty-value');
      if (name === 'reason' && reason === undefined) {
        reason = value;
        if (properties.size > 0) this.deviations.add('late-reason');
      } else {
        if (!name.includes('.')) this.deviations.add('untyped-property');
        if (!properties.has(name)) properties.set(name, value);
      }
    }
    return { properties, reason, problem: undefined };
  }

  /** `ptype.property` up to its “=”, blanks and comments around dot and sign allowed. */
  private readPropertyName(): string | undefined {
    const { scan } = this;
    const type = scan.run(`${ENDS_WORD}.`).toLowerCase();
    const property = scan.take('.') ? scan.run(ENDS_WORD).toLowerCase() : undefined;
    const name = property === undefined ? type : `${type}.${property}`;
    return scan.take('=') && PROPERTY.test(name) ? name : undefined;
  }
}
