import { blankNames } from './hidden.ts';

/** The codes a server answered with. */
export interface Codes {
  /** SMTP reply code (RFC 5321 §4.2.3). */
  readonly reply?: number;
  /** Enhanced status code (RFC 3463). */
  readonly enhanced?: string;
}

const ENHANCED = String.raw`[245]\.(?:0|[1-9]\d{0,2})\.(?:0|[1-9]\d{0,2})(?![\d]|\.\d|[a-z_])`;
const TOKEN = new RegExp(
  String.raw`(?<![\w.@~/+-]|\d-)(?:${ENHANCED}|[245][0-57]\d(?![\w~]|\.\d|-\d(?!\.)))|(?<=(?<!\w)[245][0-57]\d-)${ENHANCED}`,
  'gi',
);
/** What a server's answer follows: the start, a line, a closing mark, a quote, or a word that announces it. */
const ANNOUNCED =
  /(?:^|[\n\r;<>"'`‘“([{#|\]~]|[.!?)]\s|\s-\s|\b(?:error|code|status|reply|replied|response|responded|returned|said|answered|got|smtp|esmtp|lmtp|dsn|reason|server|with)[:=]?|[a-z.)\]>~"'’]:)\s{0,3}$/i;
/** Before a colon, these name a quantity or a number of another kind. */
const OTHER_NUMBER =
  /\b(?:port|size|limit|id|queue|count|max|maximum|line|ttl|pid|uid|version|ver|release|section|rfc|policy|rule|bytes|length|score|messages|recipients|seconds|ref|reference|ticket|case|exim|postfix|sendmail|build)[:=#(\s]{0,4}$/i;
/** After a number, these make it a quantity. */
const UNIT =
  /^\s{0,2}(?:%|(?:bytes|octets|kb|mb|gb|kib|mib|k|m|ms|msec|seconds?|secs?|minutes?|mins?|hours?|days?|times|per|messages|mails|emails|recipients|connections|sessions|characters|chars|attempts)\b)/;

/** What follows a reply code that brings its enhanced code along. */
const PAIRED = new RegExp(String.raw`^[\s#'-]{1,3}${ENHANCED}`, 'i');

/**
 * The first reply code and the enhanced code that goes with it, read only where a server writes them:
 * at the start, after a mark or a word that announces an answer, or one right after the other.
 */
export function readCodes(text: string): Codes {
  const plain = blankNames(text);
  const found = outer(
    [...plain.matchAll(TOKEN)].filter(({ index, 0: token }) => isWritten(plain, index, token)),
    plain,
  );
  const reply = found.find(({ 0: token }) => !token.includes('.'));
  const codes = found.filter(({ 0: token }) => token.includes('.'));
  const enhanced = codes.find(({ index }) => index > (reply?.index ?? -1)) ?? codes[0];
  return {
    ...(reply && { reply: Number(reply[0]) }),
    ...(enhanced && { enhanced: enhanced[0] }),
  };
}

/** SES quotes the last answer it met within angle brackets; that one isn't the answer itself. */
function outer(found: readonly RegExpExecArray[], text: string): readonly RegExpExecArray[] {
  const inner = found.findIndex(({ index }, at) => at > 0 && text[index - 1] === '<');
  return inner < 0 ? found : found.slice(0, inner);
}

function isWritten(text: string, at: number, token: string): boolean {
  const before = text.slice(Math.max(0, at - 24), at);
  const after = text.slice(at + token.length, at + token.length + 24);
  if (OTHER_NUMBER.test(before)) return false;
  if (token.includes('.')) return ANNOUNCED.test(before) || /(?<![\w.])[245][0-57]\d[\s#-]{1,3}$/.test(before);
  return PAIRED.test(after) || (ANNOUNCED.test(before) && !UNIT.test(after));
}
