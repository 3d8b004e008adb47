import type { Day } from '../../schema/day.ts';
import { addDays } from './days.ts';

const SATURDAY = 6;

/** The day itself if it is Monday to Friday, else the Monday after. Public holidays aren't known here and count as working days. */
export function nextWorkingDay(day: Day): Day {
  const weekday = new Date(day).getUTCDay();
  if (weekday === 0) return addDays(day, 1);
  return weekday === SATURDAY ? addDays(day, 2) : day;
}
