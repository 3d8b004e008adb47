const format = (month: 'short' | 'long') =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' });
const formats = { short: format('short'), long: format('long') };

/** A day in words: "21 Nov 2026", or "21 November 2026". */
export function sayDay(day: string, length: 'short' | 'long' = 'short'): string {
  return formats[length].format(new Date(day));
}
