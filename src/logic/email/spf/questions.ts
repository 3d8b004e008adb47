import type { DnsAnswer, RecordType, Resolver } from '../dns/resolver.ts';

/** More than any sane record needs; an inspection asks no more, whatever was pasted. */
const MOST_QUESTIONS = 400;

/** The questions of one inspection: each asked once, and only so many. */
export class Questions {
  private readonly answers = new Map<string, Promise<DnsAnswer>>();
  private readonly resolver: Resolver | undefined;

  constructor(resolver: Resolver | undefined) {
    this.resolver = resolver;
  }

  /** The answer, or `undefined` where nobody may be asked (any more). */
  ask(name: string, type: RecordType): Promise<DnsAnswer> | undefined {
    const question = `${type} ${name.toLowerCase()}`;
    const known = this.answers.get(question);
    if (known || !this.resolver || this.answers.size >= MOST_QUESTIONS) return known;
    const answer = this.resolver(name, type);
    this.answers.set(question, answer);
    return answer;
  }
}
