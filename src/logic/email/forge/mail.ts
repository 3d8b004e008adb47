import type { JsonObject } from '../events/json.ts';
import { iso } from './iso.ts';
import { type ForgedMessage, PLACE } from './message.ts';

/** What the tags of an event say beside the message. */
export interface TagsOf {
  readonly configurationSet: string;
  /** Whether SES had connected to the receiving server by then; it names the sending IP only afterwards. */
  readonly wasTried: boolean;
}

/** `mail` as event publishing has it (facts evt-mail-fields, evt-commonheaders, evt-autotags). */
export function publishedMail(message: ForgedMessage, tags: TagsOf, hasHeaders: boolean): JsonObject {
  const { addresses, id, subject } = message;
  const from = 'Example Shop <news@example.com>';
  const headers = [
    ['From', from],
    ['To', addresses.join(', ')],
    ['Subject', subject],
    ['MIME-Version', '1.0'],
    ['Content-Type', 'text/html; charset=UTF-8'],
    ['List-Unsubscribe', '<https://example.com/leave/8f3c>'],
    ['List-Unsubscribe-Post', 'List-Unsubscribe=One-Click'],
  ];
  const shown = {
    headers: headers.map(([name, value]) => ({ name, value })),
    commonHeaders: { from: [from], to: addresses, messageId: id, subject },
  };
  return { ...core(message), headersTruncated: false, ...(hasHeaders ? shown : {}), tags: tagsOf(tags) };
}

/** `mail` as an identity's feedback notification has it: no tags, and headers only on request (facts evt-mail-fields-feedback, evt-tags-not-feedback). */
export function notifiedMail(message: ForgedMessage): JsonObject {
  return { ...core(message), sourceIp: PLACE.callerIp, callerIdentity: 'mailer-role' };
}

function core({ sent, id, addresses }: ForgedMessage): JsonObject {
  return {
    timestamp: iso(sent),
    messageId: id,
    source: 'news@mail.example.com',
    sourceArn: `arn:aws:ses:${PLACE.region}:${PLACE.account}:identity/example.com`,
    sendingAccountId: PLACE.account,
    destination: addresses,
  };
}

function tagsOf({ configurationSet, wasTried }: TagsOf): JsonObject {
  return {
    'ses:operation': ['SendEmail'],
    'ses:configuration-set': [configurationSet],
    'ses:source-ip': [PLACE.callerIp],
    'ses:from-domain': ['example.com'],
    'ses:caller-identity': ['mailer-role'],
    'ses:source-tls-version': ['TLSv1.3'],
    campaign: ['weekly'],
    ...(wasTried ? { 'ses:outgoing-ip': [PLACE.sendingIp], 'ses:outgoing-tls-version': ['TLSv1.3'] } : {}),
  };
}
