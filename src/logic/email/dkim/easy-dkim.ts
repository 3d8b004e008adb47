import type { Finding } from '../../../schema/finding.ts';
import { tidy } from '../dns/zone.ts';
import { type DkimFinding, sorted } from './findings.ts';
import { hostedZone, hostedZones } from './ses-zones.ts';

export interface InspectEasyDkimInput {
  readonly domain: string;
  readonly cnames: readonly {
    readonly name: string;
    readonly target: string;
    /** The DNS provider answers for the name itself instead of with the CNAME. */
    readonly proxied?: boolean;
  }[];
  /** TXT records published where CNAMEs belong. */
  readonly txt?: readonly { readonly name: string; readonly text: string }[];
  /** The SES Region the identity is in; without one the zone of any Region will do, if it is the same for all. */
  readonly region?: string;
  /** `SigningHostedZone` as SES returned it; wins over what the Region is known to use. */
  readonly signingHostedZone?: string;
}

type Found = readonly [DkimFinding, where?: string];

/** Easy DKIM has three records, and needs all of them (fact dkim-easy-cname). */
const RECORDS = 3;
/** SES’s tokens are this long today; used only to tell a key published by hand from one that stands in a token’s place. */
const TOKEN = /^[a-z0-9]{32}$/;

/** Checks the three CNAMEs of Easy DKIM, each by itself; `where` is the name of the record that is wrong (facts 2.6). Never throws. */
export function inspectEasyDkim(input: InspectEasyDkimInput): { findings: Finding[] } {
  const domain = tidy(input.domain.trim());
  const cnames = input.cnames.map((record) => readCname(record));
  const zones = allowedZones(input, cnames);
  const tokens = new Set(cnames.map(({ token }) => token).filter((token) => token !== ''));
  const found: Found[] = tokens.size === RECORDS ? [] : [['cname-count', `${tokens.size}`]];
  for (const cname of cnames) found.push(...judge(cname, domain, zones));
  for (const { name, text } of input.txt ?? [])
    if (isInPlaceOfCname(tidy(name.trim()), text, domain, tokens)) found.push(['txt-instead-of-cname', name]);
  return { findings: sorted(found.length > 0 ? found : [['pending']]) };
}

interface Cname {
  readonly name: string;
  /** The name’s first label; empty where that is `_domainkey` itself. */
  readonly token: string;
  readonly rest: string;
  readonly targetToken: string;
  readonly targetZone: string;
  readonly isProxied: boolean;
}

function readCname({ name, target, proxied }: InspectEasyDkimInput['cnames'][number]): Cname {
  const [token, rest] = firstLabel(tidy(name.trim()));
  const [targetToken, targetZone] = firstLabel(tidy(target.trim()));
  return {
    name,
    token: token.startsWith('_') ? '' : token,
    rest,
    targetToken,
    targetZone,
    isProxied: proxied === true,
  };
}

function judge(cname: Cname, domain: string, zones: readonly string[]): Found[] {
  const { name, token, rest, targetToken, targetZone, isProxied } = cname;
  const found: Found[] = [];
  const isAddressed = rest === `_domainkey.${domain}` && /^[a-z0-9]+$/.test(token);
  if (!isAddressed) found.push(['cname-name', name]);
  if (!zones.includes(targetZone) || targetToken !== token) found.push(['cname-target', name]);
  if (zones.includes(targetZone) && targetToken !== token) found.push(['token-mismatch', name]);
  if (isProxied) found.push(['proxied', name]);
  return found;
}

/** One zone where it is known; else that most of the targets are in, for an identity has one. */
function allowedZones({ region, signingHostedZone }: InspectEasyDkimInput, cnames: readonly Cname[]): string[] {
  if (signingHostedZone) return [tidy(signingHostedZone.trim())];
  if (region) return [hostedZone(region.trim().toLowerCase())];
  const counted = hostedZones().map((zone) => ({
    zone,
    count: cnames.filter(({ targetZone }) => targetZone === zone).length,
  }));
  const most = Math.max(...counted.map(({ count }) => count));
  return counted.filter(({ count }) => count === most).map(({ zone }) => zone);
}

function isInPlaceOfCname(name: string, text: string, domain: string, tokens: ReadonlySet<string>): boolean {
  const [label, rest] = firstLabel(name);
  if (/\.amazonses\.com\b/i.test(text)) return true;
  if (tokens.has(label) || TOKEN.test(label)) return true;
  return tokens.size < RECORDS && rest === `_domainkey.${domain}`;
}

function firstLabel(name: string): [label: string, rest: string] {
  const dot = name.indexOf('.');
  return dot < 0 ? [name, ''] : [name.slice(0, dot), name.slice(dot + 1)];
}
