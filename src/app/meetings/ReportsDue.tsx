import * as React from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { formatDay } from '../../plan/day';
import type { Body } from '../../plan/fields';
import { dueToBodies, rhythmWords } from '../../plan/governance/reporting';
import { formerNames } from '../../plan/governance/bodyNames';
import type { DueToBody } from '../../plan/governance/reporting';
import { inWorkingDays } from '../../plan/inWorkingDays';
import { firstSentence } from '../../plan/words';
import { EditInPlace, Section } from '../forms/Section';
import { useReadingStyles } from '../ui/readingStyles';
import { usePlan } from '../context/contexts';
import { RouteLink } from '../ui/RouteLink';
import { screenRoute } from '../context/routes';
import { BodyForm } from './BodyForm';
import { FoldedRowHistory } from '../components/RowHistory';
import { useRights } from '../context/rights';
import { MeetingTable, MeetingTableRow } from './MeetingTable';
import { useMeetingStyles } from './styles';
import { bodyKinds, dueToBodyWords } from './words';

/** Lists the next report for each body, the soonest first (requirement 55). */
export function ReportsDue(): React.ReactElement {
  const reading = useReadingStyles();
  const { data, view } = usePlan();
  const lines = React.useMemo(() => dueToBodies(data, view.today), [data, view.today]);
  return (
    <Section title="Due next, by body">
      {lines.length === 0 ? (
        <p className={reading.none}>
          No body has a rhythm in which it gets reports yet. It is set below, under the bodies that the plan goes to.
        </p>
      ) : (
        <MeetingTable label="Reports due next" heads={['By', 'Body', 'Report', 'How it stands']}>
          {lines.map((line, at) => (
            <DueLine key={at} line={line} />
          ))}
        </MeetingTable>
      )}
    </Section>
  );
}

/** The next report for one body: its day, the body, its subject, and its state. */
function DueLine({ line }: { line: DueToBody }): React.ReactElement {
  const styles = useMeetingStyles();
  const reading = useReadingStyles();
  const { body, what, every, promise, next, state, workingDaysLeft, meeting } = line;
  const words = dueToBodyWords(line);
  return (
    <MeetingTableRow
      cells={[
        <span key="by" className={styles.date}>
          {next ? <time dateTime={next}>{formatDay(next)}</time> : 'No day yet'}
          {workingDaysLeft === null ? null : <span className={styles.small}>{inWorkingDays(workingDaysLeft)}</span>}
        </span>,
        <span key="body" className={styles.name}>
          {body.name}
        </span>,
        <React.Fragment key="report">
          {promise ? firstSentence(what, 120) : what}
          <span className={styles.small}>{promise ? 'Promised' : every ? rhythmWords(every) : ''}</span>
        </React.Fragment>,
        <span key="state" className={mergeClasses(state !== 'in hand' && styles.warning)}>
          {meeting ? (
            <RouteLink className={reading.link} to={screenRoute('meetings', String(meeting.id))}>
              {words}
            </RouteLink>
          ) : (
            words
          )}
        </span>,
      ]}
    />
  );
}

/** The earlier name of a body: "Until 28 Sep 2019 the Safeguarding Children Board." */
function nameThen(body: Body): string {
  return body.until ? `until ${formatDay(body.until)} ${body.name}` : `before ${body.name}`;
}

/**
 * Lists the bodies that receive the plan, under the name that each had at the time, with their reports and how often
 * they get them.
 */
export function Bodies(): React.ReactElement {
  const styles = useMeetingStyles();
  const reading = useReadingStyles();
  const { data } = usePlan();
  const { keepsRecords } = useRights();
  const replaced = new Set(data.bodies.filter(({ becameId }) => becameId !== null).map(({ id }) => id));
  const now = data.bodies.filter(({ id }) => !replaced.has(id)).sort((a, b) => a.order - b.order || a.id - b.id);
  const before = data.bodies.filter(({ id }) => replaced.has(id));
  const edit = (body: Body) => (close: () => void) => (
    <>
      <BodyForm body={body} onClose={close} />
      <FoldedRowHistory list="bodies" id={body.id} of={body.name} />
    </>
  );
  return (
    <Section
      title="Bodies it goes to"
      forms={keepsRecords ? [{ label: 'Add a body', form: (close) => <BodyForm body={null} onClose={close} /> }] : []}
    >
      {now.length === 0 ? <p className={reading.none}>No body is named yet.</p> : null}
      <ul className={reading.list}>
        {now.map((body) => (
          <li key={body.id} className={styles.entry}>
            <EditInPlace label={`Edit ${body.name}`} form={keepsRecords ? edit(body) : null}>
              <span className={styles.name}>{body.name}</span>
              <span className={styles.small}>
                {[
                  bodyKinds.find(({ value }) => value === body.kind)?.label ?? body.kind,
                  body.chair ? `chair: ${body.chair}` : '',
                  ...formerNames(data.bodies, body).map(nameThen),
                ]
                  .filter(Boolean)
                  .join('; ')}
              </span>
              {body.receives.map(({ what, every }, at) => (
                <span key={at} className={styles.small}>
                  {what}, {rhythmWords(every)}
                </span>
              ))}
            </EditInPlace>
          </li>
        ))}
        {(keepsRecords ? before : []).map((body) => (
          <li key={body.id} className={styles.entry}>
            <EditInPlace label={`Edit ${body.name}`} form={edit(body)}>
              {body.name}
              <span className={styles.small}>
                A former name, {body.until ? `until ${formatDay(body.until)}` : 'without a day'}
              </span>
            </EditInPlace>
          </li>
        ))}
      </ul>
    </Section>
  );
}
