import * as React from 'react';
import { data, hasTexts, listOf } from '../../plan/fields/field';
import { counted } from '../../plan/words';
import { usePlan, useServices } from '../context/contexts';
import type { ReminderMessage } from '../context/services';
import { Form } from '../forms/Form';
import { MessageList } from './MessageList';
import { useSections } from './sections';

const isMail = (parsed: unknown): parsed is { id: string } => hasTexts(parsed, 'id');
const columns = { leftOut: data<{ id: string }[]>('Who gets nothing this time', [], listOf(isMail)) };

const why = {
  first:
    'Nobody has been reminded of this plan yet, or a plan was brought in since. Each mail below goes once you confirm it. Take the tick from whoever should get nothing this time; later reminders reach them all the same.',
  senior:
    'The lead was told, and has had the days that are set. Nobody here was told of others’ late actions before, so each mail waits for your word.',
};

/**
 * Shows who would get what, with a tick each, before anything goes: the first reminders of a plan, and mails to senior
 * people who were not told before (requirement 92). Nothing is sent here.
 */
export function ConfirmForm({
  messages,
  onConfirmed,
}: {
  messages: ReminderMessage[];
  onConfirmed(): void;
}): React.ReactElement {
  const sections = useSections();
  const { reminders } = useServices();
  const { opened, data: plan, view } = usePlan();
  const ids = messages.map(({ id }) => id);
  return (
    <>
      <p className={sections.lead}>{messages.some(({ senior }) => !senior) ? why.first : why.senior}</p>
      <Form<typeof columns, never>
        name="first reminders"
        about={plan.plan.id}
        columns={columns}
        label="Confirm who is told"
        saveLabel={({ leftOut }) => {
          const ticked = ids.filter((id) => !leftOut?.some((one) => one.id === id)).length;
          return ticked === 0 ? 'Tell nobody this time' : `Confirm ${counted(ticked, 'mail')}`;
        }}
        savingLabel="Confirming"
        againLabel="Confirm again"
        fields={[
          {
            kind: 'own',
            name: 'leftOut',
            show: (value) => counted((value as { id: string }[]).length, 'mail'),
            input: ({ typed, set }) => {
              const leftOut = typed as unknown as { id: string }[];
              return (
                <MessageList
                  messages={messages}
                  ticks={{
                    isTicked: (id) => !leftOut.some((one) => one.id === id),
                    onTick: (id, ticked) =>
                      set([...leftOut.filter((one) => one.id !== id), ...(ticked ? [] : [{ id }])]),
                  }}
                />
              );
            },
          },
        ]}
        row={null}
        add={async ({ leftOut = [] }) => {
          const without = new Set(ids.filter((id) => leftOut.some((one) => one.id === id)));
          const ticked = new Set(ids.filter((id) => !without.has(id)));
          return reminders.confirm(plan, view.today, { ticked, leftOut: without, by: opened.me.name });
        }}
        saved="It is confirmed"
        onSaved={onConfirmed}
      />
    </>
  );
}
