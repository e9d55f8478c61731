import * as React from 'react';
import type { ProgressKind, ProgressRow } from '../../plan/fields';
import { MeanwhileList } from './MeanwhileList';

/** Verbs for what somebody did to an action, by kind of row. */
const did: { [kind in ProgressKind]: string } = {
  assigned: 'assigned it',
  progress: 'reported',
  due: 'changed its due date',
  lead: 'changed who leads it',
  schedule: 'changed its start or what it waits for',
  pause: 'paused it',
  resume: 'took it up again',
  withdraw: 'withdrew it',
  restore: 'brought it back',
  moderate: 'set its rating',
  assurance: 'recorded whether it is embedded',
  query: 'asked a question',
  answer: 'answered a question',
  'more time': 'asked for more time',
  decision: 'decided what was asked',
};

/**
 * Shows what others reported or decided while the person filled in a form about the same action, and says that nothing
 * was sent yet.
 */
export function MeanwhileNotice({ rows }: { rows: readonly ProgressRow[] }): React.ReactElement {
  return (
    <MeanwhileList
      entries={rows.map(({ id, authorId, created, kind, going, text }) => ({
        id,
        authorId,
        created,
        did: did[kind],
        result: going ?? '',
        text,
      }))}
    />
  );
}
