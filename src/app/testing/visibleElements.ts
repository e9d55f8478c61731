/**
 * Makes elements count as visible. jsdom does no layout, so every element counts as hidden. Fluent's dialogs then find
 * nothing to give the focus to, and a quarter of a second later hide themselves from assistive technology and from
 * queries by role. Here every element in the page counts as visible unless React hides it while it waits.
 */
// Tests of services in these folders run without a page.
if (typeof HTMLElement !== 'undefined') {
  Object.defineProperty(HTMLElement.prototype, 'offsetParent', {
    configurable: true,
    get(this: HTMLElement): Element | null {
      return this.isConnected && this.style.display !== 'none' ? this.parentElement : null;
    },
  });
  HTMLBodyElement.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 1280, 800);
}
