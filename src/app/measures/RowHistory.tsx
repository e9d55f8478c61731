import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { TextVersion } from '../../lists/planStore';
import { Story } from '../action/Story';
import { editLines } from '../action/storyWords';
import { useRead } from '../action/useRead';
import { usePlan, useServices } from '../shell/contexts';
import { useSeen } from '../shell/useSeen';
import { versionsInWords } from './rowVersions';

const useStyles = makeStyles({
  section: { marginTop: '32px' },
  heading: {
    marginTop: 0,
    marginBottom: '12px',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** What was changed in a row of measures or of assurance, by whom and why; nothing at all while nothing was. */
export function RowHistory({ list, id }: { list: 'measures' | 'assurance'; id: number }): React.ReactElement | null {
  const styles = useStyles();
  const { store } = useServices();
  const { data, view } = usePlan();
  const [part, seen] = useSeen<HTMLElement>();
  const read = useRead<TextVersion[]>(
    React.useCallback(() => store.recordHistory(list, id), [store, list, id]),
    data,
    seen,
  );
  const lines = React.useMemo(
    () => (read.kind === 'ready' ? editLines(versionsInWords(read.value, data)) : []),
    [read, data],
  );
  if (read.kind === 'ready' && lines.length === 0) return null;
  return (
    <section ref={part} className={styles.section}>
      <h2 className={styles.heading}>What was changed in it</h2>
      <Story read={read} lines={lines} today={view.today} />
    </section>
  );
}
