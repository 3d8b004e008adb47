import type { Finding } from './finding.ts';

/** What one row of a summary counts; every figure counts recipients, not messages. */
export interface Counted {
  /** Recipients of Send events. */
  readonly sends: number;
  readonly deliveries: number;
  /** Bounces that SES counts in its bounce rate. */
  readonly hardBounces: number;
  readonly softBounces: number;
  readonly complaints: number;
}

/** A row that holds what the list had no room for; its name is empty. */
interface Rest {
  readonly isRest?: true;
}

/** What was left out of the rates, and why; all count recipients. */
export interface Excluded {
  /** On your account's own suppression list: nothing was sent. */
  readonly account: number;
  /** On a tenant's suppression list. */
  readonly tenant: number;
  /** At the mailbox simulator; left out of every other figure as well. */
  readonly simulator: number;
  /** Recognised automatic replies. */
  readonly autoReply: number;
  /** Stopped by Auto Validation; AWS doesn't say whether it counts them. */
  readonly validation: number;
  /** SES could not tell why, or the bounce bears no type it knows. */
  readonly undetermined: number;
  /** Unsubscribed from the contact list. */
  readonly optedOut: number;
  /** Reports that say the message is no spam. */
  readonly notSpam: number;
  /** Reports about failed authentication; AWS doesn't say whether it counts them. */
  readonly authFailure: number;
  /** Complaints about mail that a suppression list had already stopped. */
  readonly suppressedComplaint: number;
}

/** An address that should get no more mail. `reason` is the one a suppression list takes. */
export interface StopMailing {
  /** As first spelled in alphabetical order; addresses that differ in case only are one. */
  readonly address: string;
  /** Row of the bounce tables, or of `complaint-action`. */
  readonly row: string;
  readonly reason: 'BOUNCE' | 'COMPLAINT';
  /** A suppression list of yours holds it already. */
  readonly already?: true;
}

/** Why an address stays although a bounce of it looks final. */
export type KeepWhy = 'sender-side-block' | 'class-conflict' | 'mixed-status' | 'second-opinion';

/** The addresses of a summary that something is to be done about, or not; each stands in one list at most. */
export interface AddressLists {
  /** Sorted by address. */
  readonly stopMailing: readonly StopMailing[];
  /** Sorted by address; none of them is in `stopMailing`. */
  readonly keep: readonly { readonly address: string; readonly row: string; readonly why: KeepWhy }[];
  /** Opted out of a contact list: to be recorded as such, never as a bounce. Sorted by address. */
  readonly optedOut: readonly { readonly address: string; readonly row: string }[];
}

/** What many SES events come to, without a list of addresses. Short whatever was read. */
export interface SummaryFigures {
  /** Events counted; a repeated bounce or complaint counts once. */
  readonly events: number;
  /** Bounces and complaints that were there more than once, beyond the first. */
  readonly duplicates: number;
  /** Event type in SES's spelling → events. */
  readonly byType: Readonly<Record<string, number>>;
  /** Recipients named by all events together, without those at the simulator. */
  readonly recipients: number;
  readonly sends: number;
  readonly deliveries: number;
  readonly hardBounces: number;
  readonly softBounces: number;
  readonly complaints: number;
  readonly excluded: Excluded;
  /** Our estimate of what went to domains that report complaints: all but Gmail’s. Absent where nothing tells. */
  readonly fblSent?: number;
  /** What the bounce rate is a share of: `sends`, or without any Send event deliveries and bounces together. */
  readonly rateBase: number;
  /** `hardBounces` ÷ `rateBase`, a fraction; null where it can't be told. */
  readonly bounceRate: number | null;
  /** `complaints` ÷ `fblSent`, a fraction; null where it can't be told. */
  readonly complaintRate: number | null;
  /** By the day in UTC the message was sent (`mail.timestamp`), earliest first; '' where no day can be read. */
  readonly byDay: readonly (Counted & Rest & { readonly day: string })[];
  /** By the recipient's domain, most recipients first. */
  readonly byDomain: readonly (Counted & Rest & { readonly domain: string })[];
  /** Bounces by cause (`unknown-user`, `mailbox-full` …), most first. */
  readonly byCause: readonly (Counted & Rest & { readonly cause: string })[];
  /** Bounces by `bounceType/bounceSubType` as SES wrote them, most first. */
  readonly bySubtype: readonly (Counted & Rest & { readonly subtype: string })[];
  /** By the tag `ses:configuration-set`; '' for events without one. */
  readonly byConfigurationSet: readonly (Counted & Rest & { readonly configurationSet: string })[];
  /** By each of your own message tags, such as `campaign`. */
  readonly byCampaign: readonly (Counted & Rest & { readonly tag: string; readonly value: string })[];
  readonly findings: readonly Finding[];
  /** What to do first: ids of findings, heaviest first; `weight` is the number of recipients it concerns. */
  readonly advice: readonly { readonly id: string; readonly weight: number }[];
}

/** What many SES events come to. Plain and cloneable; `merge` makes one of two, in any order. */
export interface Summary extends SummaryFigures, AddressLists {
  /** What `merge` needs of it, as text; not for reading. */
  readonly carried: string;
}
