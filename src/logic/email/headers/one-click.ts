import type { Finding } from '../../../schema/finding.ts';
import { found, type HeaderFinding } from './findings.ts';
import { type Field, fieldsNamed, type MessageHead, textOf } from './message-head.ts';

/** A DKIM signature as far as one-click unsubscribe asks: what it came to, and the fields it covers. */
export interface CoveringSignature {
  readonly result: string;
  /** Those of `h=` that stand for a field of the message. */
  readonly fields: readonly { readonly name: string; readonly field?: Pick<Field, 'line'> }[];
}

export interface OneClick {
  /** complete: as RFC 8058 asks, covered by a signature that passes where signatures were given. */
  readonly state: 'absent' | 'incomplete' | 'complete';
  /** The addresses of List-Unsubscribe, in its order. */
  readonly https: readonly string[];
  readonly mailto: readonly string[];
  /** Whether both fields are covered; absent where no signature was looked at. */
  readonly isSigned?: boolean;
  readonly findings: readonly Finding[];
}

const [UNSUBSCRIBE, POST] = ['List-Unsubscribe', 'List-Unsubscribe-Post'];
const ONE_CLICK = 'List-Unsubscribe=One-Click';
/** RFC 2369 §2: addresses in angle brackets; a header has few, and no long ones. */
const BRACKETED = /<([^<>]{1,4096})>/g;
/** Addresses that lack their brackets: nobody finds them, yet it is plain what they are. */
const BARE = /\b(?:https?|mailto):[^\s,<>()]{1,4096}/gi;
const COMMENT = /\([^()]{0,1000}\)/g;

/** Whether a mailbox provider can offer one-click unsubscribe for a message (RFC 8058 §3.1). Without `signatures` their cover isn’t judged; only marketing mail must have it. Never throws. */
export function inspectOneClick(
  head: MessageHead,
  { signatures, type }: { signatures?: readonly CoveringSignature[]; type?: 'marketing' | 'transactional' } = {},
): OneClick {
  const lists = fieldsNamed(head, UNSUBSCRIBE);
  const posts = fieldsNamed(head, POST);
  const text = lists.map(textOf).join(', ');
  const uris = [...text.matchAll(BRACKETED)].map(([, uri = '']) => uri.replace(/\s/g, ''));
  const [https, mailto] = [starting(uris, 'https:'), starting(uris, 'mailto:')];
  const bare = text.replace(BRACKETED, ' ').replace(COMMENT, ' ').match(BARE) ?? [];
  const isSigned = signatures && covers(signatures, [...lists, ...posts]);
  const missing: HeaderFinding[] = type === 'marketing' && lists.length === 0 ? ['unsub-missing'] : [];
  const ids = [...missing, ...judgeList(lists, uris, bare, posts), ...judgePost(posts, [...uris, ...bare])];
  if (isSigned === false && posts.length > 0 && lists.length > 0) ids.push('oneclick-not-signed');
  const findings = ids.map((id) => found(id, id.startsWith('oneclick-post') ? POST : UNSUBSCRIBE));
  const isWhole = lists.length > 0 && posts.length > 0 && findings.every(({ severity }) => severity !== 'error');
  return {
    state: lists.length + posts.length === 0 ? 'absent' : isWhole ? 'complete' : 'incomplete',
    https,
    mailto,
    ...(isSigned !== undefined && { isSigned }),
    findings,
  };
}

/** Missing brackets are one mistake: what else there is to say goes by the addresses as they are meant. */
function judgeList(
  lists: readonly Field[],
  uris: readonly string[],
  bare: readonly string[],
  posts: readonly Field[],
): HeaderFinding[] {
  const meant = [...uris, ...bare];
  const isMissing = lists.length > 0 && (uris.length === 0 || bare.length > 0);
  return [...(isMissing ? (['unsub-brackets'] as const) : []), ...judgeWays(meant, posts.length > 0)];
}

/** An http address beside mailto can’t take a click; with a Post field that is said of the click. */
function judgeWays(meant: readonly string[], hasPost: boolean): HeaderFinding[] {
  const [https, mailto] = [starting(meant, 'https:'), starting(meant, 'mailto:')];
  const isMailOnly = mailto.length === meant.length || !hasPost;
  if (https.length === 0 && mailto.length > 0) return isMailOnly ? ['unsub-mailto-only'] : [];
  return https.length > 0 && mailto.length === 0 ? ['unsub-no-mailto'] : [];
}

function judgePost(posts: readonly Field[], meant: readonly string[]): HeaderFinding[] {
  const [post, ...others] = posts;
  const https = starting(meant, 'https:');
  if (!post) return https.length > 0 ? ['oneclick-post-missing'] : [];
  const isExact = others.length === 0 && textOf(post) === ONE_CLICK;
  return [
    ...(isExact ? [] : (['oneclick-post-value'] as const)),
    ...(https.length > 0 ? [] : (['oneclick-no-https'] as const)),
  ];
}

/** One passing signature must cover them all (RFC 8058 §4). */
function covers(signatures: readonly CoveringSignature[], wanted: readonly Field[]): boolean {
  const passing = signatures.filter(({ result }) => result === 'pass');
  return passing.some(({ fields }) =>
    wanted.every((field) => fields.some((signed) => signed.field?.line === field.line)),
  );
}

function starting(uris: readonly string[], scheme: string): string[] {
  return uris.filter((uri) => uri.toLowerCase().startsWith(scheme));
}
