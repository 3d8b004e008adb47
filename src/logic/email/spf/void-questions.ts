import type { RecordType } from '../dns/resolver.ts';
import { failed } from './answer.ts';
import { lookupName } from './domain-name.ts';
import type { Questions } from './questions.ts';
import type { Mechanism } from './record.ts';
import { NO_VOIDS, sumVoids, type Voids } from './voids.ts';

/** What asking for a mechanism's target brings, whoever connects. */
export interface Asked {
  readonly voids: Voids;
  readonly isVoid: boolean;
  readonly exchanges?: readonly string[];
}

const NOTHING: Asked = { voids: NO_VOIDS, isVoid: false };
const BOTH: Voids = { ipv4: 1, ipv6: 1 };
/** An evaluation stops at the eleventh exchange. */
const MOST_EXCHANGES = 10;

/** The void look-ups of `a`, `mx` and `exists`; `ptr` depends on the client, `include` on its record (RFC 7208 §4.6.4). */
export async function askFor(questions: Questions, { name }: Mechanism, target: string | undefined): Promise<Asked> {
  const known = target === undefined ? undefined : lookupName(target);
  if (known === undefined) return NOTHING;
  if (name === 'mx') return askExchanges(questions, known);
  const voids =
    name === 'a'
      ? await addressVoids(questions, known)
      : name === 'exists'
        ? await existsVoids(questions, known)
        : NO_VOIDS;
  return { voids, isVoid: voids.ipv4 > 0 };
}

async function askExchanges(questions: Questions, name: string): Promise<Asked> {
  const answer = await questions.ask(name, 'MX');
  if (!answer || failed(answer)) return NOTHING;
  const exchanges = answer.records.flatMap((record) =>
    typeof record === 'object' && 'exchange' in record ? [record.exchange] : [],
  );
  if (exchanges.length === 0) return { voids: BOTH, isVoid: true };
  if (exchanges.length > MOST_EXCHANGES) return { ...NOTHING, exchanges };
  const hosts = exchanges.flatMap((exchange) => lookupName(exchange) ?? []);
  const voids = await Promise.all(hosts.map((host) => addressVoids(questions, host)));
  return { voids: sumVoids(voids), isVoid: false, exchanges };
}

async function addressVoids(questions: Questions, name: string): Promise<Voids> {
  const [ipv4, ipv6] = await Promise.all([isVoid(questions, name, 'A'), isVoid(questions, name, 'AAAA')]);
  return { ipv4: Number(ipv4), ipv6: Number(ipv6) };
}

async function existsVoids(questions: Questions, name: string): Promise<Voids> {
  return (await isVoid(questions, name, 'A')) ? BOTH : NO_VOIDS;
}

async function isVoid(questions: Questions, name: string, type: RecordType): Promise<boolean> {
  const answer = await questions.ask(name, type);
  return answer !== undefined && !failed(answer) && answer.records.length === 0;
}
