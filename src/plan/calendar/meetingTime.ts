/** A time of a day in minutes from midnight. */
interface Times {
  start: number;
  /** Null where only the beginning is said. */
  end: number | null;
}

/** "10", "10.30", "10:30", "1030", with "am" or "pm", "noon", "midnight". */
const TIME = String.raw`(?:(\d{1,2})(?:[.:]?(\d{2}))?\s*(am|pm|a\.m\.|p\.m\.)?|(noon|midday|midnight))`;
const RANGE = new RegExp(String.raw`^\s*(?:at\s+|from\s+)?${TIME}(?:\s*(?:-|–|—|to|until|till)\s*${TIME})?\s*$`, 'i');

type TimeInParts = [hour?: string, minute?: string, half?: string, word?: string];

/** The minutes of one time, or null where there is no such time or it could be morning or afternoon. */
function minutesOf(part: TimeInParts, halfOfOther: string | undefined): number | null {
  const [hour, minute, half = halfOfOther, word] = part;
  if (word !== undefined) return word.toLowerCase() === 'midnight' ? 0 : 720;
  const [hours, minutes] = [Number(hour), Number(minute ?? 0)];
  if (minutes > 59) return null;
  if (half === undefined) return isOn24HourClock(part) ? hours * 60 + minutes : null;
  if (hours < 1 || hours > 12) return null;
  return (hours % 12) * 60 + minutes + (half.toLowerCase().startsWith('p') ? 720 : 0);
}

/** Without am or pm only a time on the 24 hour clock is certain: "14:00", "09:30", and "10.00" in the morning. */
function isOn24HourClock([hour = '', minute]: TimeInParts): boolean {
  return minute !== undefined && Number(hour) <= 23 && (Number(hour) >= 8 || hour.length === 2);
}

/**
 * The time of a meeting as its clerk typed it: "10 am", "2.30pm", "14:00", "10 am to noon".
 * @returns null where it is empty or not certain: the calendar then has the whole day, with the words beside it
 */
export function meetingTimes(typed: string | null): Times | null {
  const found = RANGE.exec(typed ?? '');
  if (!found) return null;
  const [, ...parts] = found as (string | undefined)[];
  const [first, second] = [parts.slice(0, 4) as TimeInParts, parts.slice(4, 8) as TimeInParts];
  const hasEnd = second[0] !== undefined || second[3] !== undefined;
  // "10 to 11.30 am" says am once for both, "11 to 1 pm" does not.
  const start = minutesOf(first, hasEnd ? second[2] : undefined);
  if (start === null) return null;
  if (!hasEnd) return { start, end: null };
  const end = minutesOf(second, first[2]);
  if (end === null || end <= start) return first[2] === undefined ? null : { start, end: null };
  return { start, end };
}
