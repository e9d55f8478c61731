import * as React from 'react';
import { useHost } from './contexts';

export interface RouteLinkProps extends Omit<React.AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  /** A route, "#/actions/3.2". */
  to: string;
}

/**
 * A link within the app. It has a true address (copy, open in a new tab) and a plain click stays in the app, also in
 * Teams, where the address leads through Teams itself.
 */
export const RouteLink = React.forwardRef<HTMLAnchorElement, RouteLinkProps>(function RouteLink(
  { to, onClick, ...rest },
  ref,
) {
  const host = useHost();
  return (
    <a
      {...rest}
      ref={ref}
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
