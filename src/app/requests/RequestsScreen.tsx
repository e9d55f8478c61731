import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { openRequests } from '../../plan/requests/openRequests';
import { usePlan } from '../context/contexts';
import { ScreenHeading } from '../ui/ScreenHeading';
import { sectionHeading } from '../ui/styleParts';
import { DecideForm } from './DecideForm';
import { useDecides } from './useDecides';
import { RequestList } from './RequestList';

const useStyles = makeStyles({
  screen: { maxWidth: '760px' },
  quiet: { marginTop: '4px', color: tokens.colorNeutralForeground2, maxWidth: '72ch' },
  heading: { marginTop: '28px', marginBottom: '8px', ...sectionHeading },
  said: { marginTop: '8px', fontWeight: tokens.fontWeightSemibold, ':focus': { outlineStyle: 'none' } },
});

/** The screen of all requests that nobody has decided: those that the person may decide, together, and the others. */
export function RequestsScreen(): React.ReactElement {
  const styles = useStyles();
  const { data, view } = usePlan();
  const decides = useDecides();
  const [said, setSaid] = React.useState('');
  const note = React.useRef<HTMLParagraphElement>(null);
  React.useEffect(() => {
    if (said) note.current?.focus();
  }, [said]);
  const requests = React.useMemo(() => openRequests(data, view), [data, view]);
  const own = requests.filter((request) => decides(request));
  const others = requests.filter((request) => !own.includes(request));
  return (
    <div className={styles.screen}>
      <ScreenHeading>Requests</ScreenHeading>
      <p className={styles.quiet}>
        What leads ask for: more time, and that what is complete is accepted. A date moves, and an action is complete,
        by the decision.
      </p>
      {said ? (
        <p ref={note} tabIndex={-1} className={styles.said}>
          {said}
        </p>
      ) : null}
      {requests.length === 0 ? <p>Nothing waits for a decision.</p> : null}
      {own.length > 0 ? (
        <section aria-labelledby="requests-own">
          <h2 id="requests-own" className={styles.heading}>
            For you to decide
          </h2>
          <DecideForm requests={own} label="Decide requests" onDone={setSaid} />
        </section>
      ) : null}
      {others.length > 0 ? (
        <section aria-labelledby="requests-others">
          <h2 id="requests-others" className={styles.heading}>
            For others to decide
          </h2>
          <RequestList requests={others} />
        </section>
      ) : null}
    </div>
  );
}
