import type { MessageHead } from '../headers/message-head.ts';
import type { HtmlReading } from './html/html-reading.ts';

/** One mailbox of an address field (RFC 5322 §3.4). */
export interface Mailbox {
  /** The display name, decoded; empty where there is none. */
  readonly name: string;
  /** As written, without brackets and blanks; empty where none could be read. */
  readonly address: string;
  /** In small letters; empty where the address has none. */
  readonly domain: string;
}

/** One part of a message, multiparts included; a message without parts is one part. */
export interface Part {
  /** `1` is the whole body, `1.2` its second part, `1.2.1` the first part of that. */
  readonly path: string;
  /** `text/html`, in small letters; what the standard says where the message says nothing (RFC 2045 §5.2). */
  readonly type: string;
  /** Of Content-Type, decoded, their names in small letters. */
  readonly params: Readonly<Record<string, string>>;
  /** In small letters. */
  readonly disposition?: string;
  /** Decoded, from Content-Disposition or else Content-Type. */
  readonly filename?: string;
  /** Without its angle brackets. */
  readonly contentId?: string;
  /** Content-Transfer-Encoding in small letters; `7bit` where none is given. */
  readonly encoding: string;
  /** The line its head begins on, from 1; the whole body’s is the body’s first. */
  readonly line: number;
  /** Where its content stands in the message, in bytes. */
  readonly start: number;
  readonly end: number;
  /** Size as it is sent. */
  readonly bytes: number;
  /** Size of what it holds once decoded. */
  readonly decodedBytes: number;
  readonly isMultipart: boolean;
  /** Neither a multipart nor text or HTML that a client shows as the letter itself. */
  readonly isAttachment: boolean;
}

/** What a client shows of one kind, in its characters. */
export interface Shown {
  readonly text: string;
  /** It goes on past what is read. */
  readonly isCut: boolean;
}

/** How a body departs from RFC 2046 and is still read; `line` where it was seen. */
export interface MimeFault {
  readonly kind: 'no-boundary' | 'boundary-not-found' | 'not-closed' | 'too-deep' | 'too-many-parts';
  readonly line: number;
}

/** How long the lines are: those past a limit, the first and how many. */
export interface LongLines {
  readonly first: number;
  readonly count: number;
}

/** A message as its recipient’s client would read it. */
export interface Message {
  readonly head: MessageHead;
  /** Decoded; absent where there is no such field. */
  readonly subject?: string;
  /** Of the first From field. */
  readonly from: readonly Mailbox[];
  readonly to: readonly Mailbox[];
  readonly cc: readonly Mailbox[];
  readonly replyTo: readonly Mailbox[];
  /** In the order of the message. */
  readonly parts: readonly Part[];
  /** Absent where there is none, which isn’t the same as empty. */
  readonly text?: Shown;
  readonly html?: Shown;
  /** The HTML, walked through. */
  readonly page?: HtmlReading;
  /** The first words a list of messages shows beside the subject, hidden ones included. */
  readonly preheader: string;
  /** The whole message, as it was given. */
  readonly messageBytes: number;
  /** Lines of more than 998 bytes, and others of more than 78 characters, line ends not counted (fact hdr-998). */
  readonly tooLong?: LongLines;
  readonly long?: LongLines;
  readonly faults: readonly MimeFault[];
}
