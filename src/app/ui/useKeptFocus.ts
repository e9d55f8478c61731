import * as React from 'react';

const TABBABLE =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex="0"]';

/** An element and everything it stands in, innermost first. */
function chainOf(element: Element | null): Element[] {
  return element === null ? [] : [element, ...chainOf(element.parentElement)];
}

/** The sections before and after one, the next first: where somebody is when it goes as a whole. */
function besideOf(section: Element): Element[] {
  const beside = [section.nextElementSibling, section.previousElementSibling];
  return beside.filter((one): one is Element => one !== null && one.matches('section'));
}

const isDisabled = (element: Element): boolean => element.matches(':disabled');

/**
 * What takes the focus in place of an element that went: within the nearest part of the screen that is still there, a
 * row of the same list, else the part's heading, which says where one is.
 */
function placeWithin(chain: readonly Element[]): HTMLElement | null {
  for (const part of chain) {
    const row = part.matches('ul, ol, table, tbody, [role="list"]') ? part.querySelector<HTMLElement>(TABBABLE) : null;
    const place = row ?? part.querySelector<HTMLElement>('h1, h2, h3, h4') ?? part.querySelector<HTMLElement>(TABBABLE);
    if (place !== null) return place;
  }
  return null;
}

/**
 * Keeps the focus on the screen (WCAG 2.4.3): a button that is replaced by a form, removed with its row or disabled
 * takes the focus with it, and a keyboard's user would begin again at the top of the page. Where nothing else took the
 * focus, the part of the screen that it was in does, and where that went too, the section beside it.
 * @param root the element within which the focus is kept
 */
export function useKeptFocus(root: React.RefObject<HTMLElement>): void {
  React.useEffect(() => {
    const within = root.current;
    if (within === null) return undefined;
    let chain: Element[] = [];
    let beside: Element[] = [];
    let frame = 0;
    // What has the focus now, not the event's target: a heading that takes the focus while the event of another
    // element is still on its way is heard first, and would be forgotten for that element.
    const remember = (): void => {
      chain = chainOf(document.activeElement);
      // A section that goes has no neighbours any more.
      beside = chain.filter((part) => part.matches('section')).flatMap(besideOf);
    };
    const keep = (): void => {
      // The page behind an open dialog takes no focus; the dialog gives it back when it closes.
      if (document.querySelector('[aria-modal="true"]') !== null) return;
      const [last] = chain;
      const active = document.activeElement;
      const isOnBody = active === null || active === document.body || active === last;
      if (!last || !isOnBody || (last.isConnected && !isDisabled(last))) return;
      const isHere = (part: Element): boolean => part.isConnected && within.contains(part);
      const parts = chain.slice(1);
      const wentAsWhole = parts.some((part) => part.matches('section') && !part.isConnected);
      const place = placeWithin([...(wentAsWhole ? beside : []), ...parts].filter(isHere));
      if (place === null) return;
      if (place.matches('h1, h2, h3, h4') && !place.hasAttribute('tabindex')) place.tabIndex = -1;
      place.focus();
    };
    // Two frames, so that a form, a dialog or a screen that takes the focus itself has done so.
    const later = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(keep);
      });
    };
    const observer = new MutationObserver(later);
    observer.observe(within, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] });
    within.addEventListener('focusin', remember);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      within.removeEventListener('focusin', remember);
    };
  }, [root]);
}
