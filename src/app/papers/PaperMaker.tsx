import * as React from 'react';
import { Spinner } from '@fluentui/react-components';
import { isForMeeting, meetingFor, paperTitles, rowFor } from '../../documents/papers';
import type { AskedKind } from '../../documents/papers';
import { isDay } from '../../plan/day';
import type { Day } from '../../plan/day';
import type { PlanData } from '../../plan/planData';
import type { Meeting } from '../../plan/fields';
import { usePlan } from '../context/contexts';
import { ProblemNotice } from '../ui/ProblemNotice';
import { BackLink } from '../ui/BackLink';
import { screenRoute } from '../context/routes';
import { ScreenHeading } from '../ui/ScreenHeading';
import { PaperEditor } from './PaperEditor';
import { usePaperStyles } from './styles';
import { writtenIn } from './paperRows';
import { usePaperSetup } from './usePaperSetup';

/**
 * The meeting that the address names, otherwise the next one. Null for papers that do not go to a meeting, and when no
 * meeting is planned.
 */
function meetingIn(kind: AskedKind, query: URLSearchParams, data: PlanData, today: Day): Meeting | null {
  if (!isForMeeting(kind)) return null;
  const named = Number(query.get('meeting'));
  try {
    return meetingFor(data, today, Number.isInteger(named) && named > 0 ? named : null);
  } catch (error) {
    if (error instanceof Error && error.name === 'PaperProblem') return null;
    throw error;
  }
}

const dayIn = (text: string | null): Day | null => (text !== null && isDay(text) ? text : null);

/** The screen that makes one paper. It reads the council's settings and earlier texts, then opens the editor. */
export function PaperMaker({ kind, query }: { kind: AskedKind; query: URLSearchParams }): React.ReactElement {
  const styles = usePaperStyles();
  const { opened, data, view } = usePlan();
  const kept = usePaperSetup();
  const meeting = meetingIn(kind, query, data, view.today);
  const day = dayIn(query.get('on')) ?? view.today;
  const since = dayIn(query.get('since'));
  if (isForMeeting(kind) && meeting === null)
    return (
      <>
        <BackLink to={screenRoute('papers')}>All papers</BackLink>
        <ScreenHeading>{paperTitles[kind]}</ScreenHeading>
        <p className={styles.lead}>
          This paper belongs to a meeting, and none is planned. Add the meeting first, with its body, day and item; then
          come back.
        </p>
      </>
    );
  if (kept.status === 'pending')
    return (
      <>
        <ScreenHeading>{paperTitles[kind]}</ScreenHeading>
        <div className={styles.waiting}>
          <Spinner label="Reading what was written for it" labelPosition="after" />
        </div>
      </>
    );
  if (kept.status === 'error')
    return (
      <>
        <ScreenHeading>{paperTitles[kind]}</ScreenHeading>
        <ProblemNotice problem={kept.problem} onRetry={kept.refetch} />
      </>
    );
  const paperFor = { kind, planId: opened.data?.plan.id ?? data.plan.id, meetingId: meeting?.id ?? null, day };
  const cover = kind === 'pack' ? rowFor(kept.data.rows, { ...paperFor, kind: 'committee' }) : null;
  return (
    <PaperEditor
      kind={kind}
      meeting={meeting}
      day={day}
      since={since}
      kept={kept.data}
      row={rowFor(kept.data.rows, paperFor)}
      coverWords={kind === 'pack' ? (cover ? writtenIn(cover) : {}) : null}
    />
  );
}
