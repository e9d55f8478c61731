import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { askStandingWords } from '../../../plan/askStanding';
import { usePlan } from '../../context/contexts';
import { PlainButton } from '../../ui/PlainButton';
import { smallText } from '../../ui/styleParts';
import { touch } from '../../ui/breakpoints';
import { useOpenAsking } from './AskContext';
import type { Askable } from './askTargets';

const useStyles = makeStyles({
  small: {
    minWidth: 0,
    paddingLeft: '6px',
    paddingRight: '6px',
    color: tokens.colorBrandForegroundLink,
    [touch]: { minHeight: '44px', minWidth: '44px' },
  },
  command: { [touch]: { minHeight: '44px' } },
  line: { ...smallText, margin: 0, overflowWrap: 'anywhere' },
});

/**
 * The button that asks about a subject in one press. Nothing where one may not ask. In a list it goes while a question
 * waits for its answer, so that nobody is asked twice of the same thing. A member asks the clerk where Set-up says so.
 */
export function AskButton({
  askable: { target, clerk, standing, name },
  look = 'in a row',
  tabbable = true,
  className,
}: {
  askable: Askable;
  /** `in a row`: small, beside a name. `command`: among the buttons of a screen. */
  look?: 'in a row' | 'command';
  tabbable?: boolean;
  className?: string;
}): React.ReactElement | null {
  const styles = useStyles();
  const open = useOpenAsking();
  const asked = target ?? clerk;
  if (asked === null || open === null) return null;
  if (look === 'in a row' && target !== null && standing?.is === 'asked') return null;
  const inRow = look === 'in a row';
  return (
    <PlainButton
      size={inRow ? 'small' : 'medium'}
      look={inRow ? 'bare' : 'secondary'}
      className={mergeClasses(inRow ? styles.small : styles.command, className)}
      aria-label={`Ask ${target ? target.of.name : 'the clerk'} about ${name}`}
      tabIndex={tabbable ? 0 : -1}
      onClick={(event) => {
        // The row may open when it is pressed.
        event.stopPropagation();
        open(asked);
      }}
    >
      Ask
    </PlainButton>
  );
}

/** "Asked on 12 Jan 2018, not answered yet", or the answer; nothing where nothing is asked. */
export function AskLine({
  askable: { standing },
  className,
}: {
  askable: Askable;
  className?: string;
}): React.ReactElement | null {
  const styles = useStyles();
  const { view } = usePlan();
  return standing ? (
    <p className={mergeClasses(styles.line, className)}>{askStandingWords(standing, view.today)}</p>
  ) : null;
}
