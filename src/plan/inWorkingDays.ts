import { counted } from './words';

/** "in 14 working days", "today", "3 working days ago": the distance of a day, in words. */
export function inWorkingDays(days: number): string {
  if (days === 0) return 'today';
  const count = counted(Math.abs(days), 'working day');
  return days < 0 ? `${count} ago` : `in ${count}`;
}
