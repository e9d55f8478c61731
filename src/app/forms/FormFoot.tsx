import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { StickyFoot } from '../ui/StickyFoot';
import { shortWindow } from '../ui/breakpoints';

const useStyles = makeStyles({
  foot: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    display: 'flex',
    flexDirection: 'column',
    rowGap: '12px',
    marginLeft: 'calc(-1 * var(--panelSide, 0px))',
    marginRight: 'calc(-1 * var(--panelSide, 0px))',
    paddingTop: '12px',
    paddingRight: 'var(--panelSide, 0px)',
    paddingBottom: '12px',
    paddingLeft: 'var(--panelSide, 0px)',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    // In a window of little height, such as beside an open on-screen keyboard, a sticky foot would cover the field
    // being typed in.
    [shortWindow]: { position: 'static' },
  },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px', rowGap: '8px' },
});

/** The foot of a form, visible while somebody types: what sending does or what went wrong, then the buttons. */
export function FormFoot({
  children,
  buttons,
}: {
  children?: React.ReactNode;
  buttons: React.ReactNode;
}): React.ReactElement {
  const styles = useStyles();
  return (
    <StickyFoot className={styles.foot}>
      {children}
      <div className={styles.buttons}>{buttons}</div>
    </StickyFoot>
  );
}
