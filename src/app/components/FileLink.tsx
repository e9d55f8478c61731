import * as React from 'react';
import { Link } from '@fluentui/react-components';
import { useSite } from '../context/contexts';
import { openingOf } from '../context/keptFiles';
import { RouteLink } from '../ui/RouteLink';

interface FileLinkProps {
  /** From the tenant's root, or whole. */
  url: string;
  children: React.ReactNode;
  className?: string;
  title?: string;
  'aria-label'?: string;
}

/** A link to a file: it opens where it can be read, and one that only comes as a download says so. */
export function FileLink({ url, children, ...rest }: FileLinkProps): React.ReactElement {
  const opening = openingOf(url, useSite().opened.site.url);
  if (opening.how === 'screen')
    return (
      <RouteLink {...rest} to={opening.to}>
        {children}
      </RouteLink>
    );
  return (
    <>
      <Link {...rest} inline href={opening.href} target="_blank" rel="noreferrer">
        {children}
      </Link>
      {opening.how === 'download' ? ' (a download)' : null}
    </>
  );
}
