import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { smallText } from './styleParts';
import type { TextVersion } from '../../lists/planStore';
import { wordChanges } from './wordChanges';

const useStyles = makeStyles({
  change: { overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  field: smallText,
  old: { color: tokens.colorNeutralForeground2, textDecorationLine: 'line-through' },
  // New words are underlined and semibold but keep the text's colour, so that nobody takes them for a link.
  fresh: {
    backgroundColor: tokens.colorNeutralBackground3,
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: 'underline',
  },
});

/**
 * Shows old words struck through and new ones underlined. They differ without colour, and screen readers hear them as
 * deleted and inserted.
 */
export function TextChanges({ changes }: { changes: TextVersion['changes'] }): React.ReactElement | null {
  const styles = useStyles();
  if (changes.length === 0) return null;
  return (
    <>
      {changes.map(({ field, before, after }) => (
        <div key={field} className={styles.change}>
          {changes.length > 1 ? <div className={styles.field}>{field}</div> : null}
          {wordChanges(before, after).map(({ kind, text }, index, all) => {
            if (kind === 'same') return <React.Fragment key={index}>{text}</React.Fragment>;
            // The space before a changed word is neither struck through nor underlined; the first word of a text has
            // none.
            const words = text.trimStart();
            const follows = index > 0 && all[index - 1].kind !== 'same' ? ' ' : '';
            const space = text.slice(0, text.length - words.length) || follows;
            return (
              <React.Fragment key={index}>
                {space}
                {kind === 'old' ? (
                  <del className={styles.old}>{words}</del>
                ) : (
                  <ins className={styles.fresh}>{words}</ins>
                )}
              </React.Fragment>
            );
          })}
        </div>
      ))}
    </>
  );
}
