import * as React from 'react';
import { Button, makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components';
import { FileLink } from './FileLink';
import { smallText, touchLink, touchTarget } from '../ui/styleParts';
import { formatDay } from '../../plan/day';
import type { Day } from '../../plan/day';
import { evidenceDayWords } from '../../plan/fields/structured';
import type { Evidence } from '../../plan/fields';
import { shortDay } from './rowWords';
import { RatingMark } from '../rating';
import { RemoveWords } from './RemoveWords';
import { ProblemNotice } from '../ui/ProblemNotice';
import { RouteLink } from '../ui/RouteLink';
import { screenRoute } from '../context/routes';
import { TextChanges } from '../ui/TextChanges';
import type { StoryLine } from './storyWords';
import type { Query } from '../ui/useQuery';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  entry: {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: '24px minmax(0, 1fr) auto',
    columnGap: '12px',
    paddingBottom: '16px',
  },
  // The line that connects one mark with the next.
  line: {
    '::before': {
      content: '""',
      position: 'absolute',
      left: '11px',
      top: '26px',
      bottom: '2px',
      width: '1px',
      backgroundColor: tokens.colorNeutralStroke1,
    },
  },
  mark: {
    gridColumn: 1,
    gridRow: 1,
    display: 'flex',
    justifyContent: 'center',
    alignItems: 'flex-start',
    height: '22px',
  },
  /** It is read before the entry, and stands beside it at the right. */
  day: { gridColumn: 3, gridRow: 1 },
  said: { gridColumn: 2, gridRow: 1, minWidth: 0 },
  ring: {
    boxSizing: 'border-box',
    width: '10px',
    height: '10px',
    marginTop: '5px',
    borderRadius: tokens.borderRadiusCircular,
    border: `1.5px solid ${tokens.colorNeutralForeground2}`,
  },
  title: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  small: smallText,
  corrected: { textDecorationLine: 'line-through' },
  note: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: 'anywhere' },
  audit: touchLink,
  ask: {
    paddingLeft: 0,
    minWidth: 0,
    ...touchTarget,
  },
  evidence: { listStyleType: 'none', margin: 0, padding: 0 },
});

/** The rating that a report led to; a ring for every other entry. */
function EntryMark({ rating }: Pick<StoryLine, 'rating'>): React.ReactElement {
  const styles = useStyles();
  return rating ? (
    <RatingMark rating={rating.key} embedded={rating.embedded} awaiting={rating.awaiting} size={22} />
  ) : (
    <span className={styles.ring} aria-hidden />
  );
}

function Entry({
  entry,
  today,
  last,
  onAsk,
}: {
  entry: StoryLine;
  today: Day;
  last: boolean;
  onAsk: Asking | null;
}): React.ReactElement {
  const styles = useStyles();
  return (
    <li className={mergeClasses(styles.entry, !last && styles.line)}>
      <span className={styles.mark}>
        <EntryMark rating={entry.rating} />
      </span>
      <time className={mergeClasses(styles.small, styles.day)} dateTime={entry.day}>
        {shortDay(entry.day, today)}
      </time>
      <div className={styles.said}>
        <div className={mergeClasses(styles.title, entry.corrected && styles.corrected)}>{entry.title}</div>
        {entry.text ? (
          <div className={mergeClasses(styles.text, entry.corrected && styles.corrected)}>{entry.text}</div>
        ) : null}
        <TextChanges changes={entry.changes} />
        {entry.evidence.length > 0 ? (
          <ul className={styles.evidence} aria-label="What shows it">
            {entry.evidence.map((each) => (
              <li key={each.url}>
                <FileLink url={each.url}>{each.title}</FileLink>
                <EvidenceDayWords evidence={each} added={entry.day} />
                {each.opens === false ? <span className={styles.small}> did not open when this was sent</span> : null}
              </li>
            ))}
          </ul>
        ) : null}
        <div className={styles.small}>
          {entry.by}
          {entry.corrected ? ', corrected later' : ''}
        </div>
        {entry.rowId !== null && entry.text + entry.title !== '' ? (
          <RemoveWords
            target={{ list: 'progress', itemId: entry.rowId }}
            title={`the entry of ${shortDay(entry.day, today)}`}
          />
        ) : null}
        {entry.audit ? (
          <div className={styles.note}>
            Found by{' '}
            <RouteLink to={screenRoute('assurance', String(entry.audit.id))} className={styles.audit}>
              {entry.audit.title}
            </RouteLink>
          </div>
        ) : null}
        {entry.notes.map((note) => (
          <div key={note} className={styles.note}>
            {note}
          </div>
        ))}
        {onAsk && entry.kind === 'progress' ? (
          <Button
            size="small"
            appearance="transparent"
            className={styles.ask}
            aria-label={`Ask about this report of ${formatDay(entry.day)}`}
            onClick={() => onAsk(entry)}
          >
            Ask about this report
          </Button>
        ) : null}
      </div>
    </li>
  );
}

/** Called when somebody begins a question about an entry. */
export type Asking = (entry: StoryLine) => void;

/** How many entries are shown before somebody asks for the earlier ones. */
const atFirst = 30;

/** Shows the history of an action as a timeline, newest first. */
export function Story({
  read,
  lines,
  today,
  onAsk = null,
}: {
  read: Query<unknown>;
  lines: StoryLine[];
  today: Day;
  /** Begins a question about an entry; left out where nobody may ask. */
  onAsk?: Asking | null;
}): React.ReactElement {
  const styles = useStyles();
  const [all, setAll] = React.useState(false);
  if (read.status === 'error') return <ProblemNotice problem={read.problem} onRetry={read.refetch} />;
  if (read.status === 'pending') return <Spinner size="tiny" label="Reading the history" labelPosition="after" />;
  if (lines.length === 0) return <p>Nothing has been recorded yet.</p>;
  const shown = all ? lines : lines.slice(0, atFirst);
  return (
    <>
      <ol className={styles.list}>
        {shown.map((entry, index) => (
          <Entry key={entry.id} entry={entry} today={today} last={index === shown.length - 1} onAsk={onAsk} />
        ))}
      </ol>
      {shown.length < lines.length ? (
        <Button onClick={() => setAll(true)}>Show the {lines.length - shown.length} earlier ones</Button>
      ) : null}
    </>
  );
}

/** The day that a piece of evidence is from, where it is another than the day of the entry. */
function EvidenceDayWords({ evidence, added }: { evidence: Evidence; added: Day }): React.ReactElement | null {
  const styles = useStyles();
  const words = evidenceDayWords(evidence, added);
  return words ? <span className={styles.small}> {words}</span> : null;
}
