/**
 * jsdom draws nothing, so that every element counts as hidden: Fluent's dialogs find nothing in themselves to give the focus
 * to, and a quarter of a second later hide themselves from assistive technology, and from tests that ask by role. What
 * stands in the page is drawn, but for what React hides while it waits.
 */
// Tests of services among the screens run without a page.
if (typeof HTMLElement !== 'undefined') {
  Object.defineProperty(HTMLElement.prototype, 'offsetParent', {
    configurable: true,
    get(this: HTMLElement): Element | null {
      return this.isConnected && this.style.display !== 'none' ? this.parentElement : null;
    },
  });
  HTMLBodyElement.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 1280, 800);
}
