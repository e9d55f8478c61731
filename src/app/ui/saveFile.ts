import { SiteError } from '../../lists/planStore';
import type { Host } from './host';

const TAKEN = 'improvementPlan.downloads';

/**
 * Offers a file that was made in the page as a download. Nothing is sent to a server.
 * @throws SiteError with what to do instead, where the host would silently drop the file (contracts/semantics.md P7)
 */
export function saveFile(host: Pick<Host, 'downloads'>, bytes: Uint8Array, name: string, type: string): void {
  saveBlob(host, new Blob([bytes.slice().buffer], { type }), name);
}

/** The same for a file that the browser keeps already. @throws SiteError as `saveFile` */
export function saveBlob({ downloads }: Pick<Host, 'downloads'>, file: Blob, name: string): void {
  const taken = Number(window.sessionStorage.getItem(TAKEN) ?? 0);
  if (downloads && taken >= downloads.most)
    throw new SiteError(
      `${downloads.most === 0 ? 'Teams on a phone hands over no file' : 'Teams hands over one file and no second until it is started again'}. Open the plan in a browser to take “${name}”: ${downloads.page}`,
      'invalid',
      `${taken} taken`,
    );
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.appendChild(link);
  link.click();
  link.remove();
  if (downloads) window.sessionStorage.setItem(TAKEN, String(taken + 1));
  // Some browsers begin the download only after the click has returned, so the address is kept for a while.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
