import { SiteError } from '../planStore';
import type { OpenedSite } from '../planStore';

/**
 * Rows younger than this stay out of the fold. SharePoint may still be about to show a row with a lower number, written
 * at the same moment by somebody else, and a fold that already includes later numbers would miss that row.
 */
export const SETTLING_MS = 60_000;

/**
 * The quiet time before a save: longer than a list's stamp is uncertain after a write (siteReading.ts), and longer than
 * a manager's pause between two edits.
 */
const QUIET_MS = 5000;
/** Within this time of a row's arrival the row is still left out of the fold (SETTLING_MS). */
const SETTLED_MS = SETTLING_MS + QUIET_MS;

/**
 * Keeps the saved position and the lists Standing fresh while a plan manager's page is open. When opening the plan showed
 * that one of them is outdated, it is saved again after a quiet moment.
 * @param save opens the plan anew and saves what is outdated
 * @returns a function to call after every opening
 */
export function refreshWhenQuiet(save: (opened: OpenedSite) => Promise<void>): (opened: OpenedSite) => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  return (opened) => {
    clearTimeout(waiting);
    const { positionStale, standingStale } = opened;
    if ((!positionStale && !standingStale) || !opened.me.isManager || opened.site.schema !== 'current') return;
    waiting = setTimeout(
      () => {
        save(opened).catch((error: unknown) => {
          // A failed save only makes the next opening slower, and the next manager's page saves again.
          if (!(error instanceof SiteError)) throw error;
        });
      },
      positionStale !== 'when settled' ? QUIET_MS : SETTLED_MS,
    );
  };
}
