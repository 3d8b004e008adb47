import type { JsonObject } from '../events/json.ts';
import { iso } from './iso.ts';
import type { Making } from './making.ts';

const MINUTE_MS = 60_000;
const PEOPLE = [
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15',
  'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36',
] as const;

/** What SES says of an open (facts evt-open-fields, evt-automated-flag). */
export function openDetail(making: Making): JsonObject {
  return { ...agent(making), ...botMark(making) };
}

/** What SES says of a click; links without tags have `null` (fact evt-click-fields). */
export function clickDetail(making: Making): JsonObject {
  const { draws, subType } = making;
  const from = agent(making);
  const link = `https://example.com/offers?id=${100 + draws.below(900)}`;
  const linkTags = subType === 'untagged' ? null : { position: [draws.pick(['header', 'body', 'footer'])] };
  return { ...from, link, linkTags, ...botMark(making) };
}

/** A machine opens within seconds, a person within hours. */
function agent({ message, subType, draws }: Making): JsonObject {
  const isMachine = subType === 'Likely';
  const later = isMachine ? 2000 + draws.below(8000) : 5 * MINUTE_MS + draws.below(300 * MINUTE_MS);
  return {
    ipAddress: `203.0.113.${64 + draws.below(128)}`,
    timestamp: iso(message.sent + later),
    userAgent: isMachine ? 'Mozilla/5.0 (compatible; ExampleImageProxy)' : draws.pick(PEOPLE),
  };
}

function botMark({ subType }: Making): JsonObject {
  if (subType === 'unmarked') return {};
  return { isBotEvent: subType === 'Likely' ? 'Likely' : 'Unlikely' };
}
