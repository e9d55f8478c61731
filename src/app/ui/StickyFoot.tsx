import * as React from 'react';

/** Between what has the focus and the foot, in pixels: room for the focus's outline. */
const GAP = 8;

/**
 * A foot that sticks to the bottom of what scrolls, with its styles in `className`, and never lies over what the keyboard
 * reaches (WCAG 2.2, success criterion 2.4.11): what takes the focus around it keeps clear of it, and is pushed up where it
 * is not. Only keys push, so that nothing moves under a finger or a mouse.
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
