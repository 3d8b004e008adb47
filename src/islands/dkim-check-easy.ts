import { inspectEasyDkim } from '../logic/email/dkim/easy-dkim.ts';
import { hostedZone, hostedZones } from '../logic/email/dkim/ses-zones.ts';
import { readPasted } from '../logic/email/dns/pasted.ts';
import { tidy } from '../logic/email/dns/zone.ts';
import type { Finding } from '../schema/finding.ts';
import { isTexts } from './dkim-check-read.ts';

/** One of the three records, and what is wrong with it. */
export interface CheckedCname {
  readonly name: string;
  readonly target: string;
  readonly findings: readonly Finding[];
  /** The record to publish, where only one thing can be meant. */
  readonly corrected?: { readonly name: string; readonly target: string };
}

export interface EasyDkimCheck {
  readonly cnames: readonly CheckedCname[];
  /** How many of the three aren’t there. */
  readonly absent: number;
  /** What isn’t about one CNAME, such as a TXT record in its place. */
  readonly others: readonly Finding[];
  /** Lines of the paste that couldn’t be read. */
  readonly unread: readonly Finding[];
}

/** Easy DKIM has three (fact dkim-easy-cname). */
const RECORDS = 3;
const REGION = /^[a-z]{2}(?:-[a-z]{2,12}){1,3}-\d$/;
const TOKEN = /^[a-z0-9]{10,63}$/;
/** What the inspection says of a name that is longer is cut there. */
const QUOTED = 120;

/** Checks the CNAMEs of a paste, each by itself. An unknown Region, or none, takes the zone most of them point into. Never throws. */
export function checkEasyDkim(text: string, domain: string, region: string): EasyDkimCheck {
  const pasted = readPasted(text, domain);
  const known = REGION.test(region.trim().toLowerCase()) ? region.trim().toLowerCase() : undefined;
  const records = [...pasted.zone].flatMap(([name, { CNAME = [] }]) =>
    CNAME.flatMap((target) =>
      typeof target === 'string' && isForDkim(name, target)
        ? { name, target, proxied: pasted.proxied.includes(name) }
        : [],
    ),
  );
  const txt = [...pasted.zone].flatMap(([name, { TXT = [] }]) =>
    TXT.filter(isTexts).flatMap((strings) => (name.includes('domainkey') ? { name, text: strings.join('') } : [])),
  );
  const { findings } = inspectEasyDkim({ domain, cnames: records, txt, ...(known !== undefined && { region: known }) });
  const zone = known === undefined ? usualZone(records) : hostedZone(known);
  const cnames = records.map((record) => withFindings(record, findings, tidy(domain.trim()), zone));
  const named = new Set(cnames.flatMap((cname) => cname.findings));
  return {
    cnames,
    absent: Math.max(RECORDS - new Set(records.map(({ name }) => name)).size, 0),
    others: findings.filter((finding) => !named.has(finding)),
    unread: pasted.findings,
  };
}

function isForDkim(name: string, target: string): boolean {
  return /domain-?key/.test(name) || /dkim|amazonses/.test(target);
}

function withFindings(
  { name, target }: { name: string; target: string },
  findings: readonly Finding[],
  domain: string,
  zone: string,
): CheckedCname {
  const said = name.length > QUOTED ? `${name.slice(0, QUOTED)}…` : name;
  const own = findings.filter(({ id, where }) => where === said && id !== 'txt-instead-of-cname');
  const token = name.split('.')[0] ?? '';
  const meant = (tidy(target).split('.')[0] ?? '') === token;
  const isMechanical = own.some(({ id }) => id === 'cname-name' || id === 'cname-target');
  // Where the two tokens differ, only the console knows which is right.
  if (!isMechanical || !meant || !TOKEN.test(token) || domain === '') return { name, target, findings: own };
  return {
    name,
    target,
    findings: own,
    corrected: { name: `${token}._domainkey.${domain}`, target: `${token}.${zone}` },
  };
}

/** The zone most of the targets are in; the common one where that says nothing. */
function usualZone(records: readonly { readonly target: string }[]): string {
  const zones = hostedZones();
  const count = (zone: string) => records.filter(({ target }) => tidy(target).endsWith(`.${zone}`)).length;
  return zones.reduce((best, zone) => (count(zone) > count(best) ? zone : best));
}
