import * as React from 'react';
import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { Warning20Regular } from '@fluentui/react-icons/lib/atoms/svg/warning';
import type { PreviewedDoubt } from './importPreview';

const useStyles = makeStyles({
  doubts: {
    display: 'flex',
    columnGap: '12px',
    marginTop: '20px',
    padding: '12px 16px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  icon: { flexShrink: 0 },
  title: { margin: 0, fontSize: 'inherit', lineHeight: 'inherit', fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  doubt: { paddingTop: '2px' },
});

export interface DoubtsSectionProps {
  /** The doubts that are left. */
  doubts: readonly PreviewedDoubt[];
  /** Whether the report was read with any doubt, so that the end of them is said. */
  hadDoubts: boolean;
  onGoTo(about: NonNullable<PreviewedDoubt['about']>): void;
  /** Called when somebody says that what a doubt is about is right as it was read. */
  onRight(message: string): void;
}

/**
 * Lists the doubts to check first, each until it is answered. Shows nothing of a report that was read without doubt.
 */
export function DoubtsSection({ doubts, hadDoubts, onGoTo, onRight }: DoubtsSectionProps): React.ReactElement | null {
  const styles = useStyles();
  if (!hadDoubts) return null;
  return (
    <section className={styles.doubts} aria-labelledby="import-doubts">
      {doubts.length > 0 ? <Warning20Regular className={styles.icon} aria-hidden /> : null}
      <div>
        <h2 id="import-doubts" className={styles.title}>
          {doubts.length === 0
            ? 'All was looked at'
            : doubts.length === 1
              ? 'One to look at'
              : `${doubts.length} to look at`}
        </h2>
        <ul className={styles.list}>
          {doubts.map(({ message, about }) => (
            <li key={message} className={styles.doubt}>
              {message}{' '}
              {about ? (
                <Link as="button" inline aria-label={`Go to it: ${message}`} onClick={() => onGoTo(about)}>
                  Go to it
                </Link>
              ) : null}{' '}
              <Link as="button" inline aria-label={`Right as read: ${message}`} onClick={() => onRight(message)}>
                Right as read
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
