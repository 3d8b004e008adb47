import type { SuppressionFinding } from './findings.ts';
import { type ImportAction, type Kept, type Output, write } from './output.ts';
import { LINES, REASONS, type Task } from './pinned-lines.ts';
import { readAddress } from './read-address.ts';
import type { DomainReading } from './read-domain.ts';
import { type Entry, readEntries } from './read-entries.ts';
import { type Reason, reasonOf, wordOf } from './read-reason.ts';
import { isRole } from './role.ts';
import { type CountedFinding, startTally } from './tally.ts';

export interface CleaningOptions {
  /** The suppression list, in any shape a list may have. On DELETE it lends its spelling. */
  readonly suppressed?: string;
  /** Left out with `suppressed`, the list is one to mail to; left out without, it is PUT. */
  readonly action?: ImportAction;
  /** For addresses that come with none, on PUT. */
  readonly defaultReason?: Reason;
}

export interface Cleaned {
  readonly kept: readonly Kept[];
  readonly dropped: readonly Dropped[];
  readonly findings: readonly CountedFinding[];
  readonly output: Output;
}

/** A line that isn't kept; `id` is the finding that says why. */
export interface Dropped {
  readonly line: number;
  readonly text: string;
  readonly id: SuppressionFinding;
}

interface Held {
  readonly address: string;
  readonly line: number;
  reason: Reason | null;
}

/** A cleaning that takes entries one at a time, for lists so long that progress is wanted. */
export function startCleaning({ suppressed, action, defaultReason }: CleaningOptions) {
  const task = taskOf(action, suppressed);
  const listed = spellings(suppressed ?? '');
  const held = new Map<string, Held>();
  const dropped: Dropped[] = [];
  const tally = startTally();
  const domains = new Map<string, DomainReading>();
  const drop = ({ line, text }: Entry, id: SuppressionFinding) => {
    tally.add(id, line);
    dropped.push({ line, text, id });
  };

  function take(entry: Entry): void {
    const { forms, address } = entry.form ? { forms: [entry.form], address: '' } : readAddress(entry.address, domains);
    const word = wordOf(entry.reason);
    const rules = [...forms.map((form) => LINES[form]), REASONS[task][word]];
    const key = address.toLowerCase();
    const bar = rules.find(({ keeps }) => !keeps)?.finding;
    if (bar) drop(entry, bar);
    else if (task !== 'remove' && listed.has(key)) drop(entry, 'on-suppression-list');
    else {
      // A reason that is missing may still come with a later line.
      for (const { finding } of rules) if (finding && finding !== 'reason-missing') tally.add(finding, entry.line);
      hold(entry, key, address, task === 'remove' ? null : reasonOf(word));
    }
  }

  function hold(entry: Entry, key: string, address: string, reason: Reason | null): void {
    const earlier = held.get(key);
    const spelling = listed.get(key) ?? address;
    if ((earlier?.address ?? spelling) !== address) tally.add('case-variants', entry.line);
    if (earlier && reason && earlier.reason && reason !== earlier.reason) tally.add('reason-conflict', entry.line);
    if (!earlier) {
      if (isRole(key)) tally.add('role-address', entry.line);
      held.set(key, { address: spelling, line: entry.line, reason });
      return;
    }
    earlier.reason = stricter(earlier.reason, reason);
    drop(entry, 'duplicate');
  }

  function finish(): Cleaned {
    const asked = task === 'add';
    const kept = [...held.values()].map(({ address, reason, line }): Kept => {
      if (asked && !reason && !defaultReason) tally.add('reason-missing', line);
      return { address, reason: reason ?? (asked ? (defaultReason ?? null) : null) };
    });
    const output = write(kept, action ?? 'PUT');
    if (output.files) tally.add('split', dropped.length + kept.length);
    return { kept, dropped, findings: tally.findings(), output };
  }

  return { take, finish };
}

function taskOf(action: ImportAction | undefined, suppressed: string | undefined): Task {
  if (action === 'DELETE') return 'remove';
  return action === undefined && suppressed !== undefined ? 'clean' : 'add';
}

/** Our own choice where a list has both: a complaint weighs more, so the address stays out of reach. */
function stricter(one: Reason | null, other: Reason | null): Reason | null {
  return one === 'COMPLAINT' || other === 'COMPLAINT' ? 'COMPLAINT' : (one ?? other);
}

/** Address in small letters → as the suppression list spells it. */
function spellings(list: string): Map<string, string> {
  const addresses = [...readEntries(list)].map((entry) => readAddress(entry.address).address);
  return new Map(addresses.map((address) => [address.toLowerCase(), address]));
}
