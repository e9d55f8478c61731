import * as React from 'react';
import { makeStyles, Portal, tokens } from '@fluentui/react-components';
import { pauseSentence } from '../../lists/pauseWords';
import type { Services } from '../context/services';
import { useAnnounce } from '../ui/useAnnounce';

const useStyles = makeStyles({
  // The notice lies above dialogs, because a form being sent may be in one. The buttons of such a form are at its foot.
  place: {
    position: 'fixed',
    top: '16px',
    left: '16px',
    right: '16px',
    zIndex: 2_000_000,
    display: 'flex',
    justifyContent: 'center',
    pointerEvents: 'none',
  },
  notice: {
    margin: 0,
    maxWidth: '60ch',
    paddingTop: '10px',
    paddingBottom: '10px',
    paddingLeft: '16px',
    paddingRight: '16px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
  },
});

/** Says until when SharePoint asked to wait, whatever is waiting, and disappears when requests go on. */
export function PauseNotice({ services }: { services: Pick<Services, 'onPause'> }): React.ReactElement | null {
  const styles = useStyles();
  const announce = useAnnounce();
  const [until, setUntil] = React.useState<Date | null>(null);
  React.useEffect(() => services.onPause(setUntil), [services]);
  const sentence = until === null ? null : pauseSentence(until);
  React.useEffect(() => {
    if (sentence !== null) announce(sentence);
  }, [sentence, announce]);
  if (sentence === null) return null;
  return (
    <Portal>
      <div className={styles.place}>
        <p className={styles.notice}>{sentence}</p>
      </div>
    </Portal>
  );
}
