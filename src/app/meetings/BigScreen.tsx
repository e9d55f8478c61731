import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { formatDay, formatDayLong } from '../../plan/day';
import type { Meeting } from '../../plan/fields';
import { agendaOf } from '../../plan/governance/agenda';
import { actionsOfMeeting } from '../../plan/governance/mattersArising';
import { meetingName } from '../../plan/governance/meetings';
import { usePlan } from '../context/contexts';
import { screenRoute } from '../context/routes';
import { RouteLink } from '../ui/RouteLink';
import { upTo } from '../ui/breakpoints';
import { ScreenHeading } from '../ui/ScreenHeading';
import { useDecisions } from './useDecisions';

const useStyles = makeStyles({
  wall: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    columnGap: '64px',
    [upTo.columns]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  heading: {
    marginTop: '32px',
    marginBottom: '12px',
    paddingBottom: '6px',
    borderBottom: `2px solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', rowGap: '16px' },
  item: { display: 'grid', gridTemplateColumns: '48px minmax(0, 1fr)', overflowWrap: 'anywhere' },
  who: { display: 'block', color: tokens.colorNeutralForeground2 },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface Entry {
  key: React.Key;
  number: string;
  words: string;
  who: string;
}

function Entries({ title, none, entries }: { title: string; none: string; entries: Entry[] }): React.ReactElement {
  const styles = useStyles();
  return (
    <section aria-label={title}>
      <h2 className={styles.heading}>{title}</h2>
      {entries.length === 0 ? (
        <p className={styles.none}>{none}</p>
      ) : (
        <ul className={styles.list}>
          {entries.map(({ key, number, words, who }) => (
            <li key={key} className={styles.item}>
              <span>{number}</span>
              <span>
                {words}
                {who ? <span className={styles.who}>{who}</span> : null}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/**
 * A meeting for the wall of its room or the stage of a Teams meeting: the agenda, and what was decided and asked for, in
 * large letters. It reads neither what is prepared nor what is exempt, and shows no form.
 */
export function BigScreen({ meeting }: { meeting: Meeting }): React.ReactElement {
  const styles = useStyles();
  const { data, view } = usePlan();
  const decisions = useDecisions(meeting, 'resolution');
  const recommendations = useDecisions(meeting, 'scrutiny recommendation');
  const promised = useDecisions(meeting, 'promised report');
  const actions = actionsOfMeeting(data, meeting, view.today);
  const { items, privateItems } = agendaOf(data, meeting, view.today);
  const { day, time, place } = meeting;
  return (
    <div className={styles.wall}>
      <RouteLink to={screenRoute('meetings', String(meeting.id))}>Leave the big screen</RouteLink>
      <ScreenHeading>{meetingName(data, meeting)}</ScreenHeading>
      <p className={styles.none}>{[day ? formatDayLong(day) : '', time, place].filter(Boolean).join(', ')}</p>
      <div className={styles.columns}>
        <Entries
          title="Agenda"
          none="No item was written down."
          entries={[...items, ...privateItems].map(({ number, title, who }, key) => ({
            key,
            number,
            words: title,
            who,
          }))}
        />
        <div>
          <Entries
            title="Decided"
            none="Nothing yet."
            entries={[...decisions, ...recommendations, ...promised].map(({ id, letter, text, outcome, due }) => ({
              key: id,
              number: letter ?? '',
              words: text,
              who: [outcome ?? '', due ? `by ${formatDay(due)}` : ''].filter(Boolean).join(', '),
            }))}
          />
          <Entries
            title="Actions"
            none="Nothing yet."
            entries={actions.map(({ action, who }, at) => ({
              key: action.id,
              number: String(at + 1),
              words: action.text,
              who: [who, action.due ? `by ${formatDay(action.due)}` : ''].filter(Boolean).join(', '),
            }))}
          />
        </div>
      </div>
    </div>
  );
}
