import * as React from 'react';
import { Button, makeStyles } from '@fluentui/react-components';
import { sectionHeading } from '../ui/styleParts';
import { upTo } from '../ui/breakpoints';
import type { PlanView } from '../../plan/view';
import { isNarrowed } from './selection';
import type { Selection } from './selection';

const useStyles = makeStyles({
  place: {
    maxWidth: '56ch',
    paddingTop: '32px',
    paddingRight: '24px',
    paddingBottom: '32px',
    paddingLeft: '24px',
    [upTo.form]: { paddingRight: '16px', paddingLeft: '16px' },
  },
  heading: {
    margin: 0,
    ...sectionHeading,
  },
  words: { marginTop: '4px', marginBottom: '16px' },
});

function wordsFor(view: PlanView, selection: Selection): { heading: string; words: string } {
  const bare: Selection = { ...selection, text: '' };
  if (selection.show === 'gaps' && !selection.text) {
    return {
      heading: 'Every recommendation has a response',
      words: 'At least one action in force answers each of them.',
    };
  }
  if (selection.show === 'withdrawn' && !selection.text) {
    return {
      heading: 'Nothing was withdrawn',
      words: 'Actions that are withdrawn stay in the plan and are listed here with the reason.',
    };
  }
  if (!isNarrowed(selection)) {
    return { heading: 'The plan is empty', words: 'There are no recommendations and no actions in it yet.' };
  }
  if (selection.text && !isNarrowed(bare)) {
    return {
      heading: `Nothing in the plan says “${selection.text.trim()}”`,
      words: 'Try fewer or other words, a lead’s name, or a number such as 3.2.',
    };
  }
  return {
    heading: 'No action fits all of these filters',
    words: `Take one off, or show all ${view.counts.total} actions again.`,
  };
}

/** Suggests what to do when no action is listed. */
export function NoResults({
  view,
  selection,
  onShowAll,
}: {
  view: PlanView;
  selection: Selection;
  onShowAll(): void;
}): React.ReactElement {
  const styles = useStyles();
  const { heading, words } = wordsFor(view, selection);
  return (
    <div className={styles.place}>
      <h2 className={styles.heading}>{heading}</h2>
      <p className={styles.words}>{words}</p>
      {isNarrowed(selection) ? <Button onClick={onShowAll}>Show all</Button> : null}
    </div>
  );
}
