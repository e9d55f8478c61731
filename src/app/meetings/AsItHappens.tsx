import * as React from 'react';
import { makeStyles } from '@fluentui/react-components';
import { listSchema } from '../../lists/schema';
import type { Meeting } from '../../plan/fields';
import { usePlan, useServices } from '../context/contexts';
import { useRights } from '../context/rights';
import { focusFirstField } from '../forms/focus';
import { RowForm } from '../forms/RowForm';
import type { RowFormHandle } from '../forms/RowForm';
import { Section } from '../forms/Section';
import { useReadingStyles } from '../ui/readingStyles';
import { outcomes } from './DecisionForm';
import { nextOrder } from './MeetingActionForms';
import { nextLetter } from './useDecisions';

const useStyles = makeStyles({
  lines: { display: 'flex', flexDirection: 'column', rowGap: '16px', maxWidth: '760px' },
});

interface LineForm {
  /** How many lines were sent: the key with which the form begins anew. */
  sent: number;
  around: React.RefObject<HTMLDivElement>;
  /** What every form of one line has. */
  form: {
    saveLabel: string;
    savingLabel: string;
    handle: React.MutableRefObject<RowFormHandle | null>;
    disabled(values: { text?: string }): boolean;
    row: null;
    onSubmit(): void;
    onSaved(): void;
  };
}

/** A form of one line that begins anew each time it was sent, with the focus in its first field. */
function useLineForm(): LineForm {
  const [sent, setSent] = React.useState(0);
  const handle = React.useRef<RowFormHandle | null>(null);
  const around = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => {
    if (sent > 0 && around.current) focusFirstField(around.current);
  }, [sent]);
  return {
    sent,
    around,
    form: {
      saveLabel: 'Write down',
      savingLabel: 'Writing',
      handle,
      disabled: ({ text = '' }) => text.trim() === '',
      row: null,
      onSubmit: () => void handle.current?.attempt(),
      onSaved: () => setSent((times) => times + 1),
    },
  };
}

/** One line for a decision, as it is taken. */
export function DecisionLine({ meeting }: { meeting: Meeting }): React.ReactElement {
  const { store } = useServices();
  const { data } = usePlan();
  const { sent, around, form } = useLineForm();
  const before = data.decisions.filter(({ meetingId, kind }) => meetingId === meeting.id && kind === 'resolution');
  return (
    <div ref={around}>
      <h3 id="decision-as-taken">A decision</h3>
      <RowForm
        key={sent}
        {...form}
        name="decision as taken"
        about={meeting.id}
        labelledBy="decision-as-taken"
        label="Write the decision down"
        columns={listSchema.decisions.columns}
        fields={[
          { kind: 'line', name: 'text', label: 'What was decided', required: 'Write down what was decided.' },
          { kind: 'line', name: 'outcome', half: true, suggestions: outcomes },
        ]}
        add={(values, key) =>
          store.addRecord(
            'decisions',
            {
              ...values,
              kind: 'resolution',
              letter: nextLetter(before.length),
              order: nextOrder(before),
              ...{ planId: data.plan.id, meetingId: meeting.id, day: meeting.day },
            },
            key,
            'Written down at the meeting.',
          )
        }
        saved="The decision is written down."
      />
    </div>
  );
}

/** One line for an action of the meeting, with who and by when, as it is asked for. */
export function ActionLine({ meeting }: { meeting: Meeting }): React.ReactElement {
  const { store } = useServices();
  const { data } = usePlan();
  const { sent, around, form } = useLineForm();
  return (
    <div ref={around}>
      <h3 id="action-as-asked">An action</h3>
      <RowForm
        key={sent}
        {...form}
        name="meeting action as asked for"
        about={meeting.id}
        labelledBy="action-as-asked"
        label="Write the action down"
        columns={listSchema.meetingActions.columns}
        fields={[
          { kind: 'line', name: 'text', required: 'Say what is to be done.' },
          { kind: 'person', name: 'personId', half: true },
          { kind: 'day', name: 'due', half: true },
        ]}
        add={(values, key) =>
          store.addRecord(
            'meetingActions',
            { ...values, planId: data.plan.id, meetingId: meeting.id, order: nextOrder(data.meetingActions) },
            key,
            'Written down at the meeting.',
          )
        }
        saved="The action is written down."
      />
    </div>
  );
}

/**
 * What a meeting decides and asks for, written down in a line each as it happens, from its day until it is recorded as
 * held (requirement 90).
 */
export function AsItHappens({ meeting }: { meeting: Meeting }): React.ReactElement | null {
  const styles = useStyles();
  const reading = useReadingStyles();
  const { view } = usePlan();
  const { keepsRecords } = useRights();
  if (!keepsRecords || meeting.state !== 'planned' || meeting.day === null || meeting.day > view.today) return null;
  return (
    <Section title="As it happens">
      <p className={reading.none}>One line for each. It stands below, and on the big screen, at once.</p>
      <div className={styles.lines}>
        <DecisionLine meeting={meeting} />
        <ActionLine meeting={meeting} />
      </div>
    </Section>
  );
}
