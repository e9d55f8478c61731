import * as React from 'react';
import { Link } from '@fluentui/react-components';
import { useSite } from '../context/contexts';
import { fileTarget } from '../context/keptFiles';
import { RouteLink } from '../ui/RouteLink';

interface FileLinkProps {
  /** The file's address, relative to the tenant's root or absolute. */
  url: string;
  children: React.ReactNode;
  className?: string;
  title?: string;
  'aria-label'?: string;
}

/** A link to a file. A file that a browser can show opens; a file that can only be downloaded says so. */
export function FileLink({ url, children, ...rest }: FileLinkProps): React.ReactElement {
  const target = fileTarget(url, useSite().opened.site.url);
  if (target.how === 'screen')
    return (
      <RouteLink {...rest} to={target.to}>
        {children}
      </RouteLink>
    );
  if (target.how === 'nowhere') return <span className={rest.className}>{children}</span>;
  return (
    <>
      <Link {...rest} inline href={target.href} target="_blank" rel="noreferrer">
        {children}
      </Link>
      {target.how === 'download' ? ' (a download)' : null}
    </>
  );
}
