const LONG_DAY = new Intl.DateTimeFormat('en', {
  weekday: 'short',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** Writes a day or instant into a `<time>` and shows it; without one, empties and hides it. */
export function fillDay(time: HTMLTimeElement | null | undefined, day: string | undefined): void {
  if (!time) return;
  time.hidden = day === undefined;
  time.dateTime = day ?? '';
  time.textContent = day === undefined ? '' : LONG_DAY.format(new Date(day));
}
