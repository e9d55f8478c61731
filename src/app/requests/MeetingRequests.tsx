import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Meeting } from '../../plan/fields';
import { openRequests } from '../../plan/requests/openRequests';
import { requestsForMeeting } from '../../plan/requests/ofMeeting';
import { meetingDecision, whoseOptions } from '../../plan/requests/whose';
import { usePlan } from '../context/contexts';
import { useRights } from '../context/rights';
import { Section } from '../forms/Section';
import { DecideForm } from './DecideForm';
import { RequestList } from './RequestList';

const useStyles = makeStyles({
  said: { marginTop: 0, fontWeight: tokens.fontWeightSemibold, ':focus': { outlineStyle: 'none' } },
});

/**
 * The requests for decision at a meeting (requirements 86, 87 and 90). From its day on, whoever keeps the plan or its
 * meetings writes down there what was decided, of several together: those that the body is to decide, and requests for
 * more time, which any body may. Before, and for everybody else, those of the body are shown. Nothing where there are
 * none.
 */
export function MeetingRequests({ meeting }: { meeting: Meeting }): React.ReactElement | null {
  const styles = useStyles();
  const { data, view, opened } = usePlan();
  const { keepsRecords } = useRights();
  const [said, setSaid] = React.useState('');
  const note = React.useRef<HTMLParagraphElement>(null);
  React.useEffect(() => {
    if (said) note.current?.focus();
  }, [said]);
  const ofBody = React.useMemo(() => requestsForMeeting(data, view, meeting), [data, view, meeting]);
  const decidable = React.useMemo(() => {
    const mayHere = (request: (typeof ofBody)[number]): boolean =>
      whoseOptions([request], data, opened.me.id, view.today).some(
        ({ value }) => value === meetingDecision(meeting.id),
      );
    const all = keepsRecords && meeting.state !== 'cancelled' ? openRequests(data, view).filter(mayHere) : [];
    return [...ofBody.filter((one) => isAmong(all, one)), ...all.filter((one) => !isAmong(ofBody, one))];
  }, [data, view, meeting, opened.me.id, keepsRecords, ofBody]);
  const shown = ofBody.filter((one) => !isAmong(decidable, one));
  if (decidable.length === 0 && shown.length === 0 && said === '') return null;
  return (
    <Section title="Requests for decision">
      {said ? (
        <p ref={note} tabIndex={-1} className={styles.said}>
          {said}
        </p>
      ) : null}
      {decidable.length > 0 ? (
        <DecideForm requests={decidable} label="Decide requests" meetingId={meeting.id} onDone={setSaid} />
      ) : null}
      <RequestList requests={shown} />
    </Section>
  );
}

const isAmong = (all: readonly { about: string }[], { about }: { about: string }): boolean =>
  all.some((one) => one.about === about);
