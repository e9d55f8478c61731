import { SiteError } from '../planStore';
import type { OpenedSite } from '../planStore';

/**
 * Rows this young stay out of the fold: SharePoint may still be about to show a row with a lower number, written at the
 * same moment by somebody else, and a fold that had passed it would never meet it.
 */
export const SETTLING_MS = 60_000;

/** Longer than a list's stamp is uncertain after a write (siteReading.ts), and than a manager pauses between two edits. */
const QUIET_MS = 5000;
/** Until then rows that came a moment ago are still left out of the fold (SETTLING_MS). */
const SETTLED_MS = SETTLING_MS + QUIET_MS;

/**
 * Keeps the saved position fresh while a plan manager's page is open: when opening the plan showed that the position has
 * been overtaken, it is saved again once things have been quiet for a moment.
 * @param save opens the plan anew and saves its position
 * @returns to be told of every opening
 */
export function refreshWhenQuiet(save: (opened: OpenedSite) => Promise<void>): (opened: OpenedSite) => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  return (opened) => {
    clearTimeout(waiting);
    if (!opened.positionStale || !opened.me.isManager || opened.site.schema !== 'current') return;
    waiting = setTimeout(
      () => {
        save(opened).catch((error: unknown) => {
          // A position that was not saved only makes the next opening slower; the next manager saves it.
          if (!(error instanceof SiteError)) throw error;
        });
      },
      opened.positionStale === 'now' ? QUIET_MS : SETTLED_MS,
    );
  };
}
