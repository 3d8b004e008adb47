import { type LogEntry, type ReadLog, readLog, writeLog } from '../logic/drafts/contact-log.ts';

/**
 * The log as this device keeps it under a name, and the box that says so: ticked while the device keeps exactly
 * what the page shows. A browser may forbid keeping anything, or have no room left.
 */
export class KeptLog {
  readonly name: string;
  readonly box: HTMLInputElement;

  constructor(name: string, box: HTMLInputElement) {
    this.name = name;
    this.box = box;
  }

  /** What is kept, if anything is and the browser lets the page look. */
  restore(): ReadLog | undefined {
    const kept = tried(() => localStorage.getItem(this.name));
    const log = typeof kept === 'string' ? readLog(kept) : undefined;
    this.box.checked = log?.whole ?? false;
    return log;
  }

  /** Keeps the log if the box says so. False, and the box open, if the device refuses; what it kept before, it still has. */
  save(entries: readonly LogEntry[]): boolean {
    const done = !this.box.checked || tried(() => localStorage.setItem(this.name, writeLog(entries))) !== REFUSED;
    if (!done) this.box.checked = false;
    return done;
  }

  /** Whether the device keeps nothing any more. */
  forget(): boolean {
    this.box.checked = false;
    return tried(() => localStorage.removeItem(this.name)) !== REFUSED;
  }

  /** Whether another tab has changed what this page shows as kept. */
  isChangedBy({ key }: StorageEvent): boolean {
    return this.box.checked && (key === null || key === this.name);
  }
}

const REFUSED = Symbol('refused');

function tried<T>(step: () => T): T | typeof REFUSED {
  try {
    return step();
  } catch {
    return REFUSED;
  }
}
