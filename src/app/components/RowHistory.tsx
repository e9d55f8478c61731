import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { focusRing, sectionHeading, touchTarget } from '../ui/styleParts';
import type { HistoryName, TextVersion } from '../../lists/planStore';
import { listSchema } from '../../lists/schema';
import { Story } from './Story';
import { editLines } from './storyWords';
import type { StoryLine } from './storyWords';
import { versionsInWords } from './versionsInWords';
import { useQuery } from '../ui/useQuery';
import type { Query } from '../ui/useQuery';
import { usePlan, useServices } from '../context/contexts';
import { useInView } from '../ui/useInView';

const useStyles = makeStyles({
  section: { marginTop: '32px' },
  heading: {
    marginTop: 0,
    marginBottom: '12px',
    ...sectionHeading,
  },
  folded: { marginTop: '16px' },
  summary: {
    cursor: 'pointer',
    width: 'fit-content',
    color: tokens.colorBrandForegroundLink,
    ':focus-visible': focusRing,
    ...touchTarget,
  },
  open: { marginTop: '12px' },
});

/** The row whose history is shown. */
interface RowHistoryProps {
  list: HistoryName;
  id: number;
}

/** What was changed in a row, read once it is `asked` for. */
function useRowHistory(
  { list, id }: RowHistoryProps,
  asked: boolean,
): { read: Query<TextVersion[]>; lines: StoryLine[] } {
  const { store } = useServices();
  const { data } = usePlan();
  const read = useQuery<TextVersion[]>(
    React.useCallback(() => store.recordHistory(list, id), [store, list, id]),
    { key: data, enabled: asked },
  );
  const lines = React.useMemo(
    () => (read.status === 'success' ? editLines(versionsInWords(listSchema[list], read.data, data)) : []),
    [read, list, data],
  );
  return { read, lines };
}

/**
 * Lists what was changed in the row of a measure, an audit or a risk, by whom and why. Shows nothing while there was no
 * change.
 */
export function RowHistory(row: RowHistoryProps): React.ReactElement | null {
  const styles = useStyles();
  const { view } = usePlan();
  const [part, seen] = useInView<HTMLElement>();
  const { read, lines } = useRowHistory(row, seen);
  if (read.status === 'success' && lines.length === 0) return null;
  return (
    <section ref={part} className={styles.section}>
      <h2 className={styles.heading}>What was changed in it</h2>
      <Story read={read} lines={lines} today={view.today} />
    </section>
  );
}

/** What was changed in a row, by whom and why, read and shown when somebody opens it. */
export function FoldedRowHistory({
  of,
  ...row
}: RowHistoryProps & {
  /** What the row is called, since a page may have several. */
  of: string;
}): React.ReactElement {
  const styles = useStyles();
  const { view } = usePlan();
  const [isOpen, setOpen] = React.useState(false);
  const { read, lines } = useRowHistory(row, isOpen);
  return (
    <details className={styles.folded} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={styles.summary}>What was changed in {of}</summary>
      {isOpen ? (
        <div className={styles.open}>
          {read.status === 'success' && lines.length === 0 ? (
            'Nothing yet.'
          ) : (
            <Story read={read} lines={lines} today={view.today} />
          )}
        </div>
      ) : null}
    </details>
  );
}
