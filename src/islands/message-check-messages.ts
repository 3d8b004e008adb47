import type { Draft } from '../logic/email/message/compose.ts';
import type { FindingKind } from '../logic/email/message/findings.ts';
import type { Severity } from '../schema/finding.ts';

/** What the reader says of a message besides the message. */
export interface Circumstances {
  readonly type: 'marketing' | 'transactional';
  readonly api: 'v1' | 'v2' | 'smtp';
}

/** What the page asks its worker: to read a source, a file or a typed message; or without one to judge the last one again. */
export interface Request {
  readonly id: number;
  readonly source?: string | File | Draft;
  readonly circumstances: Circumstances;
}

export type Stage = 'reading' | 'parting' | 'judging';

/** What it answers, under the number of the request. */
export type Answer = { readonly id: number } & (
  | { readonly stage: Stage }
  | { readonly report: MessageReport; readonly isNew: boolean }
  | { readonly failed: true }
);

/** The answer of the whole: refused by somebody, breaking a rule, merely improvable, or ready. */
export type Standing = 'refused' | 'mend' | 'better' | 'ready';

/** A finding as the page shows it. */
export interface ShownFinding {
  readonly id: string;
  readonly severity: Severity;
  readonly where?: string;
  readonly line?: number;
  readonly kind?: FindingKind;
  readonly text?: string;
  readonly count?: number;
}

export interface ShownLink {
  readonly text: string;
  readonly href: string;
  /** Findings that name it. */
  readonly flags: readonly string[];
}

export interface ShownPart {
  readonly path: string;
  readonly type: string;
  readonly filename: string;
  readonly encoding: string;
  readonly bytes: number;
  readonly decodedBytes: number;
  readonly isMultipart: boolean;
  /** What it is to a recipient, and whether SES takes it. */
  readonly role: 'holder' | 'text' | 'html' | 'inline' | 'attachment' | 'blocked';
}

/** Everything the page shows of a message, cut to what a page can show. */
export interface MessageReport {
  /** Header fields found; nought where the text is no message. */
  readonly fields: number;
  readonly standing: Standing;
  readonly findings: readonly ShownFinding[];
  readonly fromName: string;
  readonly fromAddress: string;
  readonly to: string;
  readonly subject: string;
  readonly preheader: string;
  readonly text?: string;
  /** Sieved already: it names nothing outside of the message. */
  readonly html?: string;
  /** The HTML or the text goes on past what is shown. */
  readonly isCut: boolean;
  /** Content id → a `data:` address of the picture in that part. */
  readonly pictures: readonly (readonly [id: string, address: string])[];
  readonly links: readonly ShownLink[];
  readonly linkCount: number;
  readonly parts: readonly ShownPart[];
  readonly partCount: number;
  readonly bytes: number;
}
