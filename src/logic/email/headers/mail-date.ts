const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Zone names of RFC 5322 §4.3, in minutes; others count as unknown there, which is UTC. */
const ZONES: Readonly<Record<string, number>> = {
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
};
const DATE =
  /^(?:[a-z]{3,9}\.?,?\s{1,9})?(\d{1,2})[\s-]{1,9}([a-z]{3})[a-z]{0,6}[\s-]{1,9}(\d{2,4}),?\s{1,9}(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?\s{0,9}([+-]\d{4}|[a-z]{1,5})?/i;
/** What `ctime` prints: `Sat Nov 21 09:15:02 2026`. */
const CTIME =
  /^[a-z]{3}\s{1,9}([a-z]{3})\s{1,9}(\d{1,2})\s{1,9}(\d{1,2}):(\d{2}):(\d{2})\s{1,9}([+-]\d{4}\s{1,9})?(\d{4})/i;
const ISO = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2}):(\d{2})(?:\.\d{1,9})?\s?(Z|[+-]\d{2}:?\d{2})?/i;

/** A date as mail software writes it, the standard’s way (RFC 5322 §3.3, §4.3) or one of the usual others. `undefined` where it can’t be one. */
export function readMailDate(text: string): Date | undefined {
  const bare = text.trim();
  const [, day, month = '', year, hour, minute, second, zone] = DATE.exec(bare) ?? [];
  if (day) return dateOf([year, monthOf(month), day, hour, minute, second], zone);
  const [, ctimeMonth = '', ctimeDay, h, m, s, ctimeZone, ctimeYear] = CTIME.exec(bare) ?? [];
  if (ctimeDay) return dateOf([ctimeYear, monthOf(ctimeMonth), ctimeDay, h, m, s], ctimeZone?.trim());
  const [, isoYear, isoMonth, ...rest] = ISO.exec(bare) ?? [];
  return isoYear ? dateOf([isoYear, isoMonth, ...rest.slice(0, 4)], rest[4]?.replace(':', '')) : undefined;
}

/** Year, month from 1, day, hour, minute, second; a part that is out of range makes no date. */
function dateOf(parts: readonly (string | number | undefined)[], zone: string | undefined): Date | undefined {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.map((part) => Number(part ?? 0));
  const isReal = month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
  if (!isReal || hour > 23 || minute > 59 || second > 60) return undefined;
  return new Date(Date.UTC(fullYear(year), month - 1, day, hour, minute - minutesOf(zone), second));
}

function monthOf(name: string): number {
  return MONTHS.indexOf(name.toLowerCase()) + 1;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(fullYear(year), month, 0)).getUTCDate();
}

/** RFC 5322 §4.3: two digits below 50 are of this century, others and three digits count from 1900. */
function fullYear(year: number): number {
  if (year >= 1000) return year;
  return year < 50 ? year + 2000 : year + 1900;
}

function minutesOf(zone = ''): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2})(\d{2})$/.exec(zone) ?? [];
  if (sign) return (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
  return ZONES[zone.toLowerCase()] ?? 0;
}
