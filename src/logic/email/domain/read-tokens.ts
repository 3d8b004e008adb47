import { tidy } from '../dns/zone.ts';

export interface Tokens {
  /** Each once, in the order they came. */
  readonly tokens: readonly string[];
  /** Where the CNAMEs of a pasted list point to, if all point into one zone of SES’s. */
  readonly signingHostedZone?: string;
}

/** SES gives three; a few more show that two domains were mixed. */
const MOST = 10;
const MOST_CHARACTERS = 20_000;
const TOKEN = /^[a-z0-9]{1,63}$/;
/** What stands beside tokens in the tables of consoles and in the answers of the API. */
const OTHER_WORDS = /^(?:cname|in|name|type|value|record|records|tokens|dkimtokens|pending|success|\d+)$/;

/** Easy DKIM’s tokens from whatever was pasted: the bare tokens, the three CNAMEs, or the JSON of `GetEmailIdentity`. */
export function readTokens(text: string): Tokens {
  const words = text
    .slice(0, MOST_CHARACTERS)
    .toLowerCase()
    .split(/[\s,;"'[\]{}()]+/);
  const names = words.map((word) => tidy(word.replace(/:$/, ''))).filter((word) => word !== '');
  const isTable = names.some((name) => name.includes('._domainkey') || name.endsWith('.amazonses.com'));
  const tokens = names.flatMap((name) => {
    const [first = '', ...rest] = name.split('.');
    const isNamed = rest[0] === '_domainkey' || (rest[0] === 'dkim' && name.endsWith('.amazonses.com'));
    const isBare = !isTable && rest.length === 0 && !OTHER_WORDS.test(name);
    return (isNamed || isBare) && TOKEN.test(first) ? [first] : [];
  });
  const zones = new Set(names.filter((name) => name.endsWith('.amazonses.com')).map(zoneOf));
  const [zone] = zones;
  const unique = [...new Set(tokens)].slice(0, MOST);
  return { tokens: unique, ...(zones.size === 1 && zone ? { signingHostedZone: zone } : {}) };
}

function zoneOf(target: string): string {
  return target.slice(target.indexOf('.') + 1);
}
