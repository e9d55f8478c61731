import * as React from 'react';
import { Button, mergeClasses } from '@fluentui/react-components';
import { CheckmarkCircle20Regular } from '@fluentui/react-icons/lib/atoms/svg/checkmark-circle';
import { Warning20Regular } from '@fluentui/react-icons/lib/atoms/svg/warning';
import { formatDay } from '../../plan/day';
import { usePreviewStyles } from '../importReport';
import { useBringInStyles } from './bringInStyles';
import { fixKinds } from './doubts';
import type { Doubt, FixKind } from './doubts';
import { DoubtField } from './DoubtField';
import type { DoubtFieldProps } from './DoubtField';

/** How many doubts of each kind are shown until somebody asks for all. */
const FIRST = 12;

const titles: { [kind in FixKind]: string } = {
  heading: 'Columns',
  over: 'Lines over actions',
  words: 'Rows without an action',
  number: 'Numbers',
  lead: 'Leads',
  date: 'Dates',
  rating: 'Ratings',
  look: 'Other things in the file',
};

export interface DoubtsSectionProps extends Omit<DoubtFieldProps, 'doubt'> {
  doubts: Doubt[];
  /** The progress of looking leads up in the directory, in words; null once every lead was looked up. */
  searching: string | null;
}

/**
 * Lists every doubt with its place, the words read, their meaning as understood, and a control to settle the doubt. The
 * kinds of doubt that change most come first.
 */
export function DoubtsSection({ doubts, searching, ...fixing }: DoubtsSectionProps): React.ReactElement {
  const shared = usePreviewStyles();
  const open = doubts.filter(({ answered }) => !answered).length;
  return (
    <section aria-labelledby="bring-in-doubts">
      <div className={shared.head}>
        <h2 id="bring-in-doubts" className={shared.heading}>
          {open === 0 ? 'Nothing left to look at' : open === 1 ? 'One to look at' : `${open} to look at`}
        </h2>
        <span className={shared.aside} role="status">
          {searching ?? (doubts.length > open ? `${doubts.length - open} of ${doubts.length} settled` : '')}
        </span>
      </div>
      {doubts.length === 0 ? (
        <p className={shared.quiet}>Every cell was understood. Look through the actions below all the same.</p>
      ) : null}
      {fixKinds.map((kind) => {
        const some = doubts.filter(({ fix }) => fix.kind === kind);
        return some.length > 0 ? <Kind key={kind} kind={kind} doubts={some} fixing={fixing} /> : null;
      })}
    </section>
  );
}

function Kind({
  kind,
  doubts,
  fixing,
}: {
  kind: FixKind;
  doubts: Doubt[];
  fixing: Omit<DoubtFieldProps, 'doubt'>;
}): React.ReactElement {
  const styles = useBringInStyles();
  const shared = usePreviewStyles();
  const [all, setAll] = React.useState(false);
  const shown = all ? doubts : doubts.slice(0, FIRST);
  const open = doubts.filter(({ answered }) => !answered);
  return (
    <>
      <div className={styles.kind}>
        <h3 className={styles.kindTitle}>
          {titles[kind]} ({doubts.length})
        </h3>
        <AllAtOnce kind={kind} open={open} fixing={fixing} />
      </div>
      <ul className={shared.list} aria-label={titles[kind]}>
        {shown.map((doubt) => (
          <li key={doubt.id} className={mergeClasses(styles.row, doubt.answered && styles.answered)}>
            <div className={styles.place}>
              <span className={styles.strong}>
                {doubt.answered ? (
                  <CheckmarkCircle20Regular aria-label="Settled" />
                ) : (
                  <Warning20Regular aria-label="To look at" />
                )}{' '}
                {doubt.action ?? ''}
              </span>
              <span className={styles.small}>{doubt.place}</span>
            </div>
            <div>
              <div className={styles.small}>In the file</div>
              <p className={styles.text}>{doubt.read === '' ? '–' : doubt.read}</p>
            </div>
            <div>
              <div className={styles.small}>Understood</div>
              <p className={styles.text}>{doubt.understood}</p>
            </div>
            <DoubtField {...fixing} doubt={doubt} />
          </li>
        ))}
      </ul>
      {doubts.length > shown.length ? (
        <Button className={styles.more} onClick={() => setAll(true)}>
          Show all {doubts.length}
        </Button>
      ) : null}
    </>
  );
}

/** Buttons that answer all open doubts of one kind at once. Each answer can be changed afterwards. */
function AllAtOnce({
  kind,
  open,
  fixing: { disabled, onAnswer },
}: {
  kind: FixKind;
  open: Doubt[];
  fixing: Omit<DoubtFieldProps, 'doubt'>;
}): React.ReactElement | null {
  if (kind === 'date') {
    const offered = open.flatMap(({ fix }) =>
      fix.kind === 'date' && fix.offered.length > 0 ? [[fix.place, formatDay(fix.offered[0])] as const] : [],
    );
    const none = open.flatMap(({ fix }) =>
      fix.kind === 'date' && fix.offered.length === 0 ? [[fix.place, ''] as const] : [],
    );
    return (
      <>
        {offered.length > 1 ? (
          <Button
            size="small"
            disabled={disabled}
            onClick={() => onAnswer({ change: 'due', values: Object.fromEntries(offered) })}
          >
            Take the likeliest day for {offered.length}
          </Button>
        ) : null}
        {none.length > 1 ? (
          <Button
            size="small"
            disabled={disabled}
            onClick={() => onAnswer({ change: 'due', values: Object.fromEntries(none) })}
          >
            Keep the words of {none.length} that name no day
          </Button>
        ) : null}
      </>
    );
  }
  if (kind === 'words' && open.length > 1)
    return (
      <Button
        size="small"
        disabled={disabled}
        onClick={() =>
          open.forEach(({ fix }) => {
            if (fix.kind === 'words') onAnswer({ change: 'drop', place: fix.place, dropped: true });
          })
        }
      >
        Leave out all {open.length}
      </Button>
    );
  if (kind === 'number' && open.length > 1)
    return (
      <Button
        size="small"
        disabled={disabled}
        onClick={() => open.forEach(({ place }) => onAnswer({ change: 'text', place, field: 'ref', value: '' }))}
      >
        Give all {open.length} the next free number
      </Button>
    );
  if ((kind === 'look' || kind === 'over' || kind === 'heading') && open.length > 1)
    return (
      <Button
        size="small"
        disabled={disabled}
        onClick={() => open.forEach(({ id }) => onAnswer({ change: 'seen', doubt: id, seen: true }))}
      >
        All {open.length} are right as they are
      </Button>
    );
  return null;
}
