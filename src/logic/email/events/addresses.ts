import type { KeepWhy, StopMailing, Summary } from '../../../schema/summary.ts';
import type { Feedback, Listing, Party } from './feedback.ts';

type Lists = Pick<Summary, 'stopMailing' | 'keep' | 'optedOut'>;

/** Which of several things said of one address weighs most, heaviest first. */
const WEIGHT: readonly Listing[] = [
  'stop',
  'already',
  'opted-out',
  'class-conflict',
  'mixed-status',
  'second-opinion',
  'sender-side-block',
];

interface Said {
  readonly address: string;
  readonly row: string;
  readonly listing: Listing;
  readonly isComplaint: boolean;
}

/** The lists of addresses: each address in one of them, by the heaviest that was said of it. */
export function addressLists(all: Iterable<Feedback>): Lists {
  const said = new Map<string, Said>();
  for (const { type, parties } of all) for (const party of parties) note(said, party, type === 'Complaint');
  const sorted = [...said].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
  return {
    stopMailing: sorted.filter(isStop).map(stopMailing),
    keep: sorted.filter(isKept).map(({ address, row, listing }) => ({ address, row, why: listing as KeepWhy })),
    optedOut: sorted.filter(({ listing }) => listing === 'opted-out').map(({ address, row }) => ({ address, row })),
  };
}

function note(said: Map<string, Said>, [address, row, , , listing]: Party, isComplaint: boolean): void {
  if (listing === '') return;
  const key = address.toLowerCase();
  const known = said.get(key);
  const fresh = { address, row, listing, isComplaint };
  if (!known) {
    said.set(key, fresh);
    return;
  }
  const heavier = compare(fresh, known) < 0 ? fresh : known;
  said.set(key, { ...heavier, address: address < known.address ? address : known.address });
}

/** A complaint before a bounce, the stricter word before the milder; then by row, so that order makes no difference. */
function compare(a: Said, b: Said): number {
  const byListing = WEIGHT.indexOf(a.listing) - WEIGHT.indexOf(b.listing);
  return byListing || Number(b.isComplaint) - Number(a.isComplaint) || (a.row < b.row ? -1 : 1);
}

function isStop({ listing }: Said): boolean {
  return listing === 'stop' || listing === 'already';
}

function isKept({ listing }: Said): boolean {
  return WEIGHT.indexOf(listing) > WEIGHT.indexOf('opted-out');
}

function stopMailing({ address, row, listing, isComplaint }: Said): StopMailing {
  const reason = isComplaint ? 'COMPLAINT' : 'BOUNCE';
  return { address, row, reason, ...(listing === 'already' ? { already: true as const } : {}) };
}
