import * as React from 'react';
import { listSchema } from '../../../lists/schema';
import type { OpenQuery } from '../../../plan/actionState';
import type { ProgressRow } from '../../../plan/fields';
import { Form } from '../../forms/Form';
import { NOT_WRITTEN } from '../../forms/formDefinition';
import { usePlan } from '../../context/contexts';
import { useMeanwhile } from '../useMeanwhile';
import type { AskSubject } from './askTargets';
import { useAnsweredMeanwhile } from './useAskMeanwhile';
import { FurtherWays } from './FurtherWays';
import type { AnswerInstead } from './FurtherWays';
import { useTellNow } from './useTellNow';
import { useWriteQuestion } from './useWriteQuestion';

const { columns } = listSchema.progress;

/**
 * The form that answers a question in words and, where one was asked for, with a day. The answer closes the question,
 * and whoever asked is told. What was typed can go on as a report of progress, or a request for more time, instead.
 */
export function AnswerForm({
  subject,
  name,
  query,
  instead = {},
  onDone,
}: {
  subject: AskSubject;
  /** The subject in a sentence: "action 11.3". */
  name: string;
  query: OpenQuery;
  instead?: AnswerInstead;
  /** Called when the form closes: what became of the answer, in a sentence; null when the person cancelled. */
  onDone(sent: string | null): void;
}): React.ReactElement {
  const { view } = usePlan();
  const { isAtOnce, tell } = useTellNow();
  const write = useWriteQuestion();
  const ofAction = useMeanwhile('rated' in subject ? subject.rated.action.id : -1);
  const ofItem = useAnsweredMeanwhile(subject, query);
  const notice = ofAction.notice ?? ofItem.notice;
  const about = query.keys[query.keys.length - 1];
  const asker = view.people.get(query.byId)?.name ?? 'Whoever asked';
  return (
    <Form<typeof columns, never>
      name="answer to a question"
      about={`${name} ${query.rowId}`}
      columns={columns}
      label={`Answer the question on ${name}`}
      saveLabel={notice ? 'Send the answer all the same' : 'Send the answer'}
      savingLabel="Sending"
      fields={[
        {
          kind: 'text',
          name: 'text',
          label: 'Your answer',
          hint: `${asker} is told by mail ${isAtOnce ? 'at once' : 'with the next run of reminders'}. Everybody who reads the plan can read it. Leave out names of children.`,
          required: 'Write the answer.',
          advises: true,
        },
        {
          kind: 'day',
          name: 'forecast',
          label: 'By which day?',
          hint: 'Naming a later day does not move the due date.',
          shown: () => query.wantsDay,
          required: 'Give the day, or ask for more time.',
        },
      ]}
      row={null}
      add={async ({ text: reason = '', forecast = null }, key, seen) => {
        const meanwhile = 'rated' in subject ? ofAction : ofItem;
        if (await meanwhile.happened(seen, key)) return NOT_WRITTEN;
        const answer = { kind: 'answer', about, reason, forecast: query.wantsDay ? forecast : null } as const;
        const row: ProgressRow = await write(subject, answer, key);
        return query.byId === row.authorId ? '' : tell(row);
      }}
      saved={`Your answer on ${name} was sent.`}
      onSaved={(told) => onDone(`Your answer on ${name} was sent. ${String(told)}`.trim())}
      onCancel={() => onDone(null)}
    >
      {({ values }) => (
        <>
          <FurtherWays {...instead} begun={{ about, text: values.text ?? '', day: values.forecast ?? null }} />
          {notice}
        </>
      )}
    </Form>
  );
}
