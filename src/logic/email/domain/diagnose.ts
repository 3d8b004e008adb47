import { dnsName } from '../dmarc/dns-name.ts';
import type { Resolver } from '../dns/resolver.ts';
import { tidy } from '../dns/zone.ts';
import { checkEasyDkim, checkOwnKey } from './check-dkim.ts';
import { checkDmarc, judgeAlignment } from './check-dmarc.ts';
import { checkMailFrom } from './check-mail-from.ts';
import { foundInDomain } from './findings.ts';
import { type Item, isSilent, stateOf, unanswered } from './item.ts';

export interface DiagnoseInput {
  /** As typed: `example.com`, an address at it, or a name in another script. */
  readonly domain: string;
  /** The SES Region of the identity, as in `eu-west-1`. */
  readonly region: string;
  /** Easy DKIM’s tokens; SES shows three. */
  readonly tokens?: readonly string[];
  /** `SigningHostedZone` as SES returned it. */
  readonly signingHostedZone?: string | undefined;
  /** `bounce`, or `bounce.example.com`. */
  readonly mailFrom?: string | undefined;
  /** The selector of a key of one’s own (BYODKIM). */
  readonly selector?: string | undefined;
  /** Names that a DNS console calls “Proxied”. */
  readonly proxied?: readonly string[];
  readonly resolver: Resolver;
}

/** The input as the single checks take it. */
export interface Questions extends DiagnoseInput {
  readonly tokens: readonly string[];
  readonly proxied: readonly string[];
}

export interface Diagnosis {
  /** As it was asked for; empty where there is none to ask. */
  readonly domain: string;
  /** identity, DKIM, MAIL FROM, DMARC, alignment: in the order to set them up. */
  readonly items: readonly Item[];
}

const REGION = /^[a-z]{2,4}(?:-[a-z]{1,12}){1,3}-\d{1,2}$/;
/** Where many have an address and nobody a DNS console (fact ses-email-identity-dmarc). */
const PROVIDERS = ['gmail.com', 'googlemail.com', 'yahoo.com', 'outlook.com', 'hotmail.com', 'icloud.com', 'aol.com'];

/** Everything SES and the receivers of mail look for in a domain’s DNS, as one list. Never throws. */
export async function diagnose(input: DiagnoseInput): Promise<Diagnosis> {
  const domain = domainOf(input.domain);
  const region = input.region.trim().toLowerCase();
  if (domain === '') return stopped('', foundInDomain('domain-invalid', input.domain.trim()));
  if (!REGION.test(region)) return stopped(domain, foundInDomain('region-invalid', input.region.trim()));
  if (PROVIDERS.includes(domain)) return stopped(domain, foundInDomain('domain-of-a-provider', domain));
  const questions: Questions = {
    ...input,
    domain,
    region,
    tokens: (input.tokens ?? []).map((token) => token.toLowerCase()),
    proxied: input.proxied ?? [],
    selector: tidy(input.selector?.trim() ?? '') || undefined,
    mailFrom: whole(input.mailFrom, domain),
  };
  const [identity, easy, own, mailFrom, dmarc] = await Promise.all([
    checkIdentity(questions),
    checkEasyDkim(questions),
    checkOwnKey(questions),
    checkMailFrom(questions),
    checkDmarc(questions),
  ]);
  const items = [identity, ...easy, ...own, ...mailFrom, dmarc];
  return { domain, items: [...items, await judgeAlignment(questions, items)] };
}

/** The domain in what was typed, as the DNS is asked for it; empty where there is none. An address gives the one behind its @. */
export function domainOf(typed: string): string {
  return dnsName(typed.slice(typed.lastIndexOf('@') + 1)) ?? '';
}

function stopped(domain: string, finding: ReturnType<typeof foundInDomain>): Diagnosis {
  return { domain, items: [{ id: 'identity', state: 'bad', findings: [finding] }] };
}

/** A MAIL FROM domain as typed, made whole: SES’s console asks for its first part alone. */
function whole(typed: string | undefined, domain: string): string | undefined {
  const name = typed?.trim() ?? '';
  if (name === '') return undefined;
  return dnsName(name.includes('.') ? name : `${name}.${domain}`) ?? tidy(name);
}

/** Whether the name is there at all. That SES has verified it no DNS can tell; it does so by the DKIM records. */
async function checkIdentity({ domain, resolver }: Questions): Promise<Item> {
  const answer = await resolver(domain, 'TXT');
  if (isSilent(answer)) return unanswered('identity', domain, answer);
  const findings = [foundInDomain(answer.rcode === 'NXDOMAIN' ? 'domain-missing' : 'identity-by-dkim', domain)];
  return { id: 'identity', name: domain, state: stateOf(findings), findings };
}
