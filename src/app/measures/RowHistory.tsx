import * as React from 'react';
import { makeStyles } from '@fluentui/react-components';
import { sectionHeading } from '../ui/styleParts';
import type { TextVersion } from '../../lists/planStore';
import { listSchema } from '../../lists/schema';
import { Story } from '../components/Story';
import { editLines } from '../components/storyWords';
import { versionsInWords } from '../components/versionsInWords';
import { useQuery } from '../ui/useQuery';
import { usePlan, useServices } from '../context/contexts';
import { useInView } from '../ui/useInView';

const useStyles = makeStyles({
  section: { marginTop: '32px' },
  heading: {
    marginTop: 0,
    marginBottom: '12px',
    ...sectionHeading,
  },
});

/**
 * Lists what was changed in the row of a measure, an audit or a risk, by whom and why. Shows nothing while there was no change.
 */
export function RowHistory({
  list,
  id,
}: {
  list: 'measures' | 'assurance' | 'risks';
  id: number;
}): React.ReactElement | null {
  const styles = useStyles();
  const { store } = useServices();
  const { data, view } = usePlan();
  const [part, seen] = useInView<HTMLElement>();
  const read = useQuery<TextVersion[]>(
    React.useCallback(() => store.recordHistory(list, id), [store, list, id]),
    { key: data, enabled: seen },
  );
  const lines = React.useMemo(
    () => (read.status === 'success' ? editLines(versionsInWords(listSchema[list], read.data, data)) : []),
    [read, list, data],
  );
  if (read.status === 'success' && lines.length === 0) return null;
  return (
    <section ref={part} className={styles.section}>
      <h2 className={styles.heading}>What was changed in it</h2>
      <Story read={read} lines={lines} today={view.today} />
    </section>
  );
}
