import type { KeptFile } from '../../lists/planStore';
import { isDay } from '../../plan/day';
import type { Day } from '../../plan/day';
import type { Decision, Meeting } from '../../plan/fields';

/** A paper that everybody with a role may read, as found in its library. */
export interface PublishedPaper {
  title: string;
  /** The day whose state of the plan the paper shows. */
  day: Day;
  pageUrl: string;
  /** The address of the Word file; null when it was deleted. */
  wordUrl: string | null;
  /** The meeting whose row names the paper; null when none does. */
  meeting: Meeting | null;
}

/**
 * The file name that `paperFile` gives a paper: "Children’s services improvement plan, public version,
 * 2026-11-23.html".
 */
const NAME = /^(.+), (\d{4}-\d{2}-\d{2})\.(html|docx)$/;

/**
 * The papers among the public files, in the files' order. Files that a step of the plan's approval froze are editions
 * and not papers, so they are left out.
 */
export function publishedPapers(
  files: readonly KeptFile[],
  decisions: readonly Decision[],
  meetings: readonly Meeting[],
): PublishedPaper[] {
  const frozen = new Set(decisions.flatMap((decision) => (decision.frozen ?? []).map(({ url }) => url)));
  const named = files
    .filter(({ url }) => !frozen.has(url))
    .flatMap((file) => {
      const [, title, day, form] = NAME.exec(file.name) ?? [];
      return title !== undefined && isDay(day) ? [{ ...file, title, day, form }] : [];
    });
  const words = named.filter(({ form }) => form === 'docx');
  return named
    .filter(({ form }) => form === 'html')
    .map(({ title, day, url, keptAt }) => {
      // A paper that was made again with other words has the same name. Its own Word file is the first that was kept
      // after its page.
      const own = words.filter((word) => word.title === title && word.day === day && word.keptAt >= keptAt);
      return {
        title,
        day,
        pageUrl: url,
        wordUrl: own[own.length - 1]?.url ?? null,
        meeting: meetings.find(({ paperUrl }) => paperUrl === url) ?? null,
      };
    });
}
