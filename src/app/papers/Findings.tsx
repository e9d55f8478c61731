import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { Warning20Regular } from '@fluentui/react-icons/lib/atoms/svg/warning';
import type { PaperFinding } from '../../documents/papers';
import { adviceOn } from '../../plan/identifying/identifying';
import { inWordsFirst } from '../ui/countWords';
import { capitalised } from '../../plan/words';

const useStyles = makeStyles({
  notice: {
    display: 'flex',
    columnGap: '12px',
    paddingTop: '12px',
    paddingBottom: '12px',
    paddingLeft: '16px',
    paddingRight: '16px',
    marginBottom: '16px',
    borderLeftWidth: '3px',
    borderLeftStyle: 'solid',
    borderLeftColor: tokens.colorPaletteYellowBorderActive,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: 'anywhere',
  },
  icon: { flexShrink: 0, marginTop: '2px' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { marginTop: '4px', marginBottom: '4px', paddingLeft: '20px' },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** How many findings are listed; people would not read more, so the rest is only counted. */
const MOST = 8;

/**
 * Lists the places in which a paper may identify a child, with what to do about each. Shows nothing when there are
 * none.
 */
export function Findings({ findings }: { findings: readonly PaperFinding[] }): React.ReactElement | null {
  const styles = useStyles();
  if (findings.length === 0) return null;
  const rest = findings.length - MOST;
  return (
    <section className={styles.notice} aria-labelledby="paper-findings">
      <Warning20Regular className={styles.icon} aria-hidden />
      <div>
        <h2 id="paper-findings" className={styles.heading}>
          {inWordsFirst(findings.length)} {findings.length === 1 ? 'place' : 'places'} may tell who a child is
        </h2>
        <ul className={styles.list}>
          {findings.slice(0, MOST).map(({ place, found }, at) => (
            <li key={at}>
              {capitalised(place)}: {adviceOn(found)}
            </li>
          ))}
          {rest > 0 ? <li>and {rest} more.</li> : null}
        </ul>
        <p className={styles.note}>
          This looks for shapes of words and knows nobody’s name. Read the paper yourself before others do.
        </p>
      </div>
    </section>
  );
}
