import { SiteError } from '../../lists/planStore';
import type { Host } from './host';

const TAKEN = 'improvementPlan.downloads';

/**
 * Hands a file that was made in the page to whoever looks at it, as a download. Nothing is sent anywhere.
 * @throws SiteError where the host would drop it without a word (contracts/semantics.md P7), with what to do instead
 */
export function saveFile({ downloads }: Pick<Host, 'downloads'>, bytes: Uint8Array, name: string, type: string): void {
  const taken = Number(window.sessionStorage.getItem(TAKEN) ?? 0);
  if (downloads && taken >= downloads.most)
    throw new SiteError(
      `${downloads.most === 0 ? 'Teams on a phone hands over no file' : 'Teams hands over one file and no second until it is started again'}. Open the plan in a browser to take “${name}”: ${downloads.page}`,
      'invalid',
      `${taken} taken`,
    );
  const address = URL.createObjectURL(new Blob([bytes.slice().buffer], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.appendChild(link);
  link.click();
  link.remove();
  if (downloads) window.sessionStorage.setItem(TAKEN, String(taken + 1));
  // Given a moment, because some browsers begin the download after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
