import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { focusRing } from './styleParts';
import { useHost } from './useHost';

export interface RouteLinkProps extends Omit<React.AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  /** A route: "#/actions/3.2". */
  to: string;
}

const useStyles = makeStyles({
  link: {
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: 'underline',
    ':focus-visible': focusRing,
  },
});

/**
 * A link within the app. It has a full address, which can be copied or opened in a new tab. A plain click stays in the
 * app, also in Teams, where the address itself would lead through Teams. `className` adds to its styles.
 */
export const RouteLink = React.forwardRef<HTMLAnchorElement, RouteLinkProps>(function RouteLink(
  { to, onClick, className, ...rest },
  ref,
) {
  const host = useHost();
  const styles = useStyles();
  return (
    <a
      {...rest}
      ref={ref}
      className={mergeClasses(styles.link, className)}
      href={host.linkTo(to)}
      onClick={(event) => {
        onClick?.(event);
        if (
          event.defaultPrevented ||
          event.button !== 0 ||
          event.metaKey ||
          event.ctrlKey ||
          event.shiftKey ||
          event.altKey
        )
          return;
        event.preventDefault();
        host.navigate(to);
      }}
    />
  );
});
