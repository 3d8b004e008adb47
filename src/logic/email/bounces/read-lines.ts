import type { Bounce } from './classify.ts';

/** One answer found in a text, with the number of the line it begins at. */
export interface BounceLine {
  /** Counted from 1. */
  readonly at: number;
  /** As it stands in the text, continued lines joined by a line break. */
  readonly text: string;
  readonly bounce: Bounce;
}

/** `550-5.1.1 …`: the answer goes on in the next line with the same codes (RFC 5321 §4.2.1). */
const CONTINUES = /^\s{0,8}(?:(?:smtp|lmtp|x-[a-z]{1,20});\s{0,3})?([245]\d\d)-([245]\.\d{1,3}\.\d{1,3}\s)?/i;
const TYPED =
  /^\s{0,8}["']?(permanent|transient|undetermined)\b["']?(?:\s{0,3}[/|,;:\t ]\s{0,3}["']?([a-z_]{3,40})\b["']?)?\s{0,3}[/|,;:\t ]{0,3}(.{0,20000})$/is;
const SUB_TYPE =
  /^(?:general|no_?email|suppressed|on_?account_?suppression_?list|on_?tenant_?suppression_?list|email_?validation_?suppressed|unsubscribed_?recipient|mailbox_?full|message_?too_?large|content_?rejected|attachment_?rejected|custom_?timeout_?exceeded|undetermined)$/i;

/** The answers in a text: one a line, continued lines joined, empty ones left out. A line may begin with SES's types: `Permanent/General smtp; 550 …`. */
export function readLines(text: string): BounceLine[] {
  const found: { at: number; lines: string[] }[] = [];
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    const last = found.at(-1)?.lines;
    if (line.trim() === '') continue;
    if (last && goesOn(last, line)) last.push(line);
    else found.push({ at: index + 1, lines: [line] });
  }
  return found.map(({ at, lines }) => {
    const whole = lines.join('\n').trim();
    return { at, text: whole, bounce: typed(whole) };
  });
}

/** Whether the line continues the answer so far. Answers written on one line, as SES sends them, hold their own last part or Gmail's mark. */
function goesOn(lines: readonly string[], line: string): boolean {
  const [first = '', previous = first] = [lines[0], lines.at(-1)];
  const [, reply, code = ''] = CONTINUES.exec(previous) ?? [];
  if (reply === undefined || line === first || /\bg[sc]mtp\s*$/.test(previous)) return false;
  if (previous.includes(`${reply} ${code.trim()}`, previous.indexOf(reply) + 4)) return false;
  const next = line.trimStart();
  return next.startsWith(`${reply}-${code}`) || next.startsWith(`${reply} ${code}`);
}

function typed(text: string): Bounce {
  const [, bounceType, word = '', rest = ''] = TYPED.exec(text) ?? [];
  if (bounceType === undefined) return { diagnostic: text };
  if (SUB_TYPE.test(word)) return { bounceType, bounceSubType: word, diagnostic: rest };
  return { bounceType, diagnostic: `${word} ${rest}`.trim() };
}
