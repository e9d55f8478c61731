import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { TextVersion } from '../../lists/planStore';
import { wordChanges } from './wordChanges';

const useStyles = makeStyles({
  change: { overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  field: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  old: { color: tokens.colorNeutralForeground2, textDecorationLine: 'line-through' },
  // Underlined and semibold in the text's own colour, so that it is not mistaken for a link.
  fresh: {
    backgroundColor: tokens.colorNeutralBackground3,
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: 'underline',
  },
});

/** Old words struck through, new ones underlined: told apart without colour, and read out as deleted and inserted. */
export function TextChanges({ changes }: { changes: TextVersion['changes'] }): React.ReactElement | null {
  const styles = useStyles();
  if (changes.length === 0) return null;
  return (
    <>
      {changes.map(({ field, before, after }) => (
        <div key={field} className={styles.change}>
          <div className={styles.field}>{field}</div>
          {wordChanges(before, after).map((part, index) => {
            if (part.kind === 'same') return <React.Fragment key={index}>{part.text}</React.Fragment>;
            return part.kind === 'old' ? (
              <del key={index} className={styles.old}>
                {part.text}
              </del>
            ) : (
              <ins key={index} className={styles.fresh}>
                {part.text}
              </ins>
            );
          })}
        </div>
      ))}
    </>
  );
}
