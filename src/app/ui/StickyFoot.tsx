import * as React from 'react';

/** The space between the focused element and the foot, in pixels, for the outline of the focus. */
const GAP = 8;

/**
 * A foot that sticks to the bottom of its scroller, with its styles in `className`. It never covers the element that
 * the keyboard has reached (WCAG 2.2, success criterion 2.4.11): focused elements keep their distance, and one behind
 * the foot is scrolled up. Only keys scroll, so that nothing moves under a finger or a mouse.
 */
export function StickyFoot({
  className,
  children,
}: {
  className: string;
  children: React.ReactNode;
}): React.ReactElement {
  const place = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => {
    const foot = place.current;
    const around = foot?.parentElement;
    if (!foot || !around) return undefined;
    const keepClear = ({ target }: FocusEvent): void => {
      if (target instanceof HTMLElement && !foot.contains(target))
        target.style.scrollMarginBottom = `${foot.offsetHeight + GAP}px`;
    };
    const push = ({ target }: KeyboardEvent): void => {
      if (!(target instanceof HTMLElement) || foot.contains(target)) return;
      const behind = target.getBoundingClientRect().bottom - foot.getBoundingClientRect().top;
      if (behind > 0 && getComputedStyle(foot).position === 'sticky') target.scrollIntoView({ block: 'nearest' });
    };
    around.addEventListener('focusin', keepClear);
    around.addEventListener('keyup', push);
    return () => {
      around.removeEventListener('focusin', keepClear);
      around.removeEventListener('keyup', push);
    };
  }, []);
  return (
    <div ref={place} className={className}>
      {children}
    </div>
  );
}
