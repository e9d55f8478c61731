import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { upTo } from './breakpoints';

/**
 * `wanted` is set when the screen changes. The heading of the new screen then takes the focus, however late it loads.
 */
export const HeadingFocusContext = React.createContext<{ wanted: boolean }>({ wanted: false });

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

/** The h1 of a screen. It takes the focus when somebody came from another screen of the app. */
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
  React.useEffect(() => {
    if (!focus.wanted) return;
    focus.wanted = false;
    heading.current?.focus();
  }, [focus]);
  return (
    <h1 ref={heading} tabIndex={-1} className={mergeClasses(styles.heading, className)}>
      {children}
    </h1>
  );
}
