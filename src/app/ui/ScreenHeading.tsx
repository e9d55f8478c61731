import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { upTo } from './breakpoints';

/** What the headings of an app's screens share. */
export interface Arrival {
  /** Set when somebody comes to another place. Its heading then takes the focus, however late it loads. */
  wanted: boolean;
  /** Names the window after the place, by the words of its heading. */
  onHeading?: (words: string) => void;
}

export const HeadingFocusContext = React.createContext<Arrival>({ wanted: false });

/** Shows a screen from its top: where somebody had scrolled down the screen before, the head of this one is out of sight. */
function showFromTop(heading: HTMLElement): void {
  const app = heading.closest('main')?.parentElement;
  if (app && app.getBoundingClientRect().top < 0) app.scrollIntoView?.({ block: 'start' });
}

const useStyles = makeStyles({
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    textWrap: 'balance',
    ':focus': { outlineStyle: 'none' },
    [upTo.phone]: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  },
});

/**
 * The h1 of a screen. When somebody came from another place in the app it takes the focus, names the window and stands
 * in sight (WCAG 2.4.2 and 2.4.3).
 */
export function ScreenHeading({
  children,
  className,
}: {
  children: React.ReactNode;
  className?: string;
}): React.ReactElement {
  const styles = useStyles();
  const focus = React.useContext(HeadingFocusContext);
  const heading = React.useRef<HTMLHeadingElement>(null);
  // At every rendering, because two places may share one heading: a measure and the next one.
  React.useEffect(() => {
    const own = heading.current;
    if (own === null) return;
    focus.onHeading?.(own.textContent ?? '');
    if (!focus.wanted) return;
    focus.wanted = false;
    own.focus({ preventScroll: true });
    showFromTop(own);
  });
  return (
    <h1 ref={heading} tabIndex={-1} className={mergeClasses(styles.heading, className)}>
      {children}
    </h1>
  );
}
