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
  doubts: PreviewedDoubt[];
  onGoTo(about: NonNullable<PreviewedDoubt['about']>): void;
}

/** Lists the doubts to check first. Shows nothing when there are none. */
export function DoubtsSection({ doubts, onGoTo }: DoubtsSectionProps): React.ReactElement | null {
  const styles = useStyles();
  if (doubts.length === 0) return null;
  return (
    <section className={styles.doubts} aria-labelledby="import-doubts">
      <Warning20Regular className={styles.icon} aria-hidden />
      <div>
        <h2 id="import-doubts" className={styles.title}>
          {doubts.length === 1 ? 'One to look at' : `${doubts.length} to look at`}
        </h2>
        <ul className={styles.list}>
          {doubts.map(({ message, about }) => (
            <li key={message} className={styles.doubt}>
              {message}{' '}
              {about ? (
                <Link as="button" inline aria-label={`Go to it: ${message}`} onClick={() => onGoTo(about)}>
                  Go to it
                </Link>
              ) : null}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
