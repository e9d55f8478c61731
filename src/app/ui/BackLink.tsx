import * as React from 'react';
import { makeStyles } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons/lib/atoms/svg/arrow-left';
import { RouteLink } from './RouteLink';
import { print } from './breakpoints';
import { touchTarget } from './styleParts';

const useStyles = makeStyles({
  link: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '6px',
    minHeight: '32px',
    marginBottom: '8px',
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
    ...touchTarget,
    [print]: { display: 'none' },
  },
});

/** The link above a heading that leads back to the list: "All meetings". Every screen uses this link. */
export function BackLink({ to, children }: { to: string; children: string }): React.ReactElement {
  const styles = useStyles();
  return (
    <div>
      <RouteLink to={to} className={styles.link}>
        <ArrowLeft20Regular aria-hidden="true" />
        {children}
      </RouteLink>
    </div>
  );
}
