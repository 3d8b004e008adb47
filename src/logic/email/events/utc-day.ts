const UTC_INSTANT = /^\d{4}-\d{2}-\d{2}T.*Z$/;

/** The UTC day of an instant in any form a browser reads; '' for none. */
export function dayOf(instant: string): string {
  const isUtc = UTC_INSTANT.test(instant);
  const time = Date.parse(isUtc ? instant.slice(0, 10) : instant);
  if (Number.isNaN(time)) return '';
  return isUtc ? instant.slice(0, 10) : new Date(time).toISOString().slice(0, 10);
}
