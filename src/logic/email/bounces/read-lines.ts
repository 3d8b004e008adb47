import type { Bounce } from './classify.ts';

/** One answer found in a text, with the number of the line it begins at. */
export interface BounceLine {
  /** Counted from 1. */
  readonly at: number;
  /** As it stands in the text, continued lines joined by a line break. */
  readonly text: string;
  readonly bounce: Bounce;
}

/** `550-5.1.1 …`: the answer goes on in the next line with the same reply (RFC 5321 §4.2.1). */
const CONTINUES = /^\s{0,8}(?:(?:smtp|lmtp|x-[a-z]{1,20});\s{0,3})?([245]\d\d)-/i;
const TYPED =
  /^\s{0,8}["']?(permanent|transient|undetermined)\b["']?(?:\s{0,3}[/|,;:\t ]\s{0,3}["']?([a-z_]{3,40})\b["']?)?\s{0,3}[/|,;:\t ]{0,3}(.{0,20000})$/is;
const SUB_TYPE =
  /^(?:general|no_?email|suppressed|on_?account_?suppression_?list|on_?tenant_?suppression_?list|email_?validation_?suppressed|unsubscribed_?recipient|mailbox_?full|message_?too_?large|content_?rejected|attachment_?rejected|custom_?timeout_?exceeded|undetermined)$/i;

/** The answers in a text: one a line, continued lines joined, empty ones left out. A line may begin with SES's types: `Permanent/General smtp; 550 …`. */
export function readLines(text: string): BounceLine[] {
  const found: { at: number; lines: string[]; open?: string | undefined }[] = [];
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    if (line.trim() === '') continue;
    const last = found.at(-1);
    const reply = CONTINUES.exec(line)?.[1];
    const joins = last?.open !== undefined && line.trimStart().startsWith(last.open);
    if (last && joins) last.lines.push(line);
    else found.push({ at: index + 1, lines: [line] });
    const current = found.at(-1);
    if (current) current.open = reply;
  }
  return found.map(({ at, lines }) => {
    const whole = lines.join('\n').trim();
    return { at, text: whole, bounce: typed(whole) };
  });
}

function typed(text: string): Bounce {
  const [, bounceType, word = '', rest = ''] = TYPED.exec(text) ?? [];
  if (bounceType === undefined) return { diagnostic: text };
  if (SUB_TYPE.test(word)) return { bounceType, bounceSubType: word, diagnostic: rest };
  return { bounceType, diagnostic: `${word} ${rest}`.trim() };
}
