import * as React from 'react';
import { Button, Field, ProgressBar } from '@fluentui/react-components';
import { counted, listed } from '../../plan/words';
import { ProblemNotice } from '../ui/ProblemNotice';
import { PanelFrame } from './PanelFrame';
import type { ChangingMany, ManyChanged } from './useChangingMany';

/** How many of several actions are written. */
export function ManyProgress({ changing: { progress } }: { changing: ChangingMany }): React.ReactElement | null {
  if (!progress) return null;
  return (
    <Field label={`${progress.done} of ${progress.total}`}>
      <ProgressBar value={progress.done} max={Math.max(1, progress.total)} />
    </Field>
  );
}

/** What became of the change, action by action where one was left alone, and the one undo of the whole. */
export function ChangedMany({
  changing,
  changed: { edits, outcomes },
  became,
  beside,
  onClose,
}: {
  changing: ChangingMany;
  changed: ManyChanged;
  /** What was done to them, in words. */
  became: string;
  beside: boolean;
  onClose(): void;
}): React.ReactElement {
  const { undoing, undone, undo, canUndo } = changing;
  const written = edits.filter((_, place) => outcomes[place].became === 'written').map(({ action }) => action.ref);
  return (
    <PanelFrame
      kicker="Several actions"
      title={undone ? 'All of it is taken back' : `${counted(written.length, 'action')} ${became}`}
      beside={beside}
      onClose={onClose}
    >
      <p role="status">
        {written.length === 0 ? 'Each of them was so already, or has nobody to ask.' : `${listed(written)}.`}
      </p>
      <ul>
        {edits.map(({ action }, place) => {
          const outcome = outcomes[place];
          return outcome.became === 'left' ? (
            <li key={action.id}>
              {action.ref} was left as it is: {outcome.changedBy} changed it meanwhile.
            </li>
          ) : null;
        })}
      </ul>
      <ManyProgress changing={changing} />
      {undoing.problem ? <ProblemNotice problem={undoing.problem} onRetry={undo} /> : null}
      <Button appearance="primary" onClick={onClose}>
        Close
      </Button>{' '}
      {undone || canUndo ? null : (
        <p>
          Reports were made of further details. An owner of the site can take them back; you can correct one on its
          action.
        </p>
      )}
      {undone || written.length === 0 || !canUndo ? null : (
        <Button disabledFocusable={undoing.running} onClick={undo}>
          {undoing.running ? 'Taking it back' : 'Take all of it back'}
        </Button>
      )}
    </PanelFrame>
  );
}
