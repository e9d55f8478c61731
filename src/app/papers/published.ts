import type { KeptFile } from '../../lists/planStore';
import { isDay } from '../../plan/day';
import type { Day } from '../../plan/day';
import type { Decision, Meeting } from '../../plan/fields';

/** A paper that everybody with a role may read, as its library has it. */
export interface PublishedPaper {
  title: string;
  /** The plan stands in it as it was on this day. */
  day: Day;
  pageUrl: string;
  /** Null when the Word file beside the page is gone. */
  wordUrl: string | null;
  /** The meeting whose row names it. */
  meeting: Meeting | null;
}

/** "Children’s services improvement plan, public version, 2026-11-23.html", as `paperFile` names what it writes. */
const NAME = /^(.+), (\d{4}-\d{2}-\d{2})\.(html|docx)$/;

/**
 * The papers among the files that are there for everybody, in their order. What a step of the plan's approval froze is no
 * paper: it stands with the editions.
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
      // Made again with other words, a paper has the same name: its Word file is the first that was kept after the page.
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
