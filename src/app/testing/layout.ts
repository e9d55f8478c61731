/**
 * Sizes for tests in jsdom, which does no layout. Rows of the plan are 50 pixels high; every other element is 800 high
 * and as wide as given. The product never imports this file.
 */
function layOut(width: number): () => void {
  const sides = ['offsetHeight', 'offsetWidth', 'clientHeight', 'clientWidth', 'scrollHeight'] as const;
  const before = sides.map((side) => Object.getOwnPropertyDescriptor(HTMLElement.prototype, side));
  const define = (side: string, get: (this: HTMLElement) => number): void =>
    void Object.defineProperty(HTMLElement.prototype, side, { configurable: true, get });
  define('offsetHeight', function height(this: HTMLElement) {
    return this.dataset.index === undefined ? 800 : 50;
  });
  define('clientHeight', () => 800);
  // No text appears to be cut, and every scroller has more content below.
  define('scrollHeight', function scrollHeight(this: HTMLElement) {
    return this.tagName === 'DIV' ? 1_000_000 : 800;
  });
  define('offsetWidth', () => width);
  define('clientWidth', () => width);
  // jsdom has no CSS.escape, and its scrollTo does nothing.
  const escape = globalThis.CSS as typeof CSS | undefined;
  globalThis.CSS = { ...escape, escape: (text: string) => text.replace(/["\\]/g, '\\$&') } as typeof CSS;
  const scrollTo = Element.prototype.scrollTo;
  Element.prototype.scrollTo = function scroll(this: Element, options?: ScrollToOptions | number) {
    if (typeof options !== 'object') return;
    this.scrollTop = options.top ?? 0;
    this.dispatchEvent(new Event('scroll'));
  } as typeof scrollTo;
  return () => {
    sides.forEach((side, index) => {
      const own = before[index];
      if (own) Object.defineProperty(HTMLElement.prototype, side, own);
      else Reflect.deleteProperty(HTMLElement.prototype, side);
    });
    Element.prototype.scrollTo = scrollTo;
    if (escape) globalThis.CSS = escape;
  };
}

/** Gives every test of a file a window of this width, and clears the drafts of the test before. */
export function layoutForEachTest(width: number): void {
  let undo: () => void;
  beforeEach(() => {
    undo = layOut(width);
    localStorage.clear();
  });
  afterEach(() => undo());
}
