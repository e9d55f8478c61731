const keptKey = 'local-host:blob-downloads';

/**
 * Imitates new Teams, which downloads the first file of a `blob:` address and drops every later one of the session
 * without telling the app (contracts/semantics.md P7).
 */
export function dropLaterBlobDownloads(): void {
  const isDropped = (link: HTMLAnchorElement): boolean => {
    if (!link.hasAttribute('download') || !link.href.startsWith('blob:')) return false;
    const before = Number(window.sessionStorage.getItem(keptKey) ?? 0);
    window.sessionStorage.setItem(keptKey, String(before + 1));
    return before > 0;
  };
  // A link outside the page is clicked by script, so no listener of the page receives the event.
  const click = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    if (this.isConnected || !isDropped(this)) click.call(this);
  };
  document.addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (link && isDropped(link)) event.preventDefault();
    },
    true,
  );
}
