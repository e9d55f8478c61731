import * as React from 'react';
import type { ExemptItem, Meeting } from '../../plan/fields';
import { exemptParagraphs } from '../../plan/governance/exempt';
import { capitalised } from '../../plan/words';
import type { FormField } from '../forms/fields';
import { RecordForm } from '../forms/RecordForm';
import { usePlan, useServices } from '../context/contexts';

const kinds = [
  { value: 'paper', label: 'The item or its paper' },
  { value: 'resolution', label: 'A resolution' },
  { value: 'scrutiny recommendation', label: 'A recommendation of scrutiny' },
  { value: 'promised report', label: 'A promised report' },
  { value: 'question', label: 'A question' },
  { value: 'view', label: 'A view' },
];

/** What must be said before anything can be exempt (requirement 48). */
export const exemptFields: readonly FormField[] = [
  {
    kind: 'choice or none',
    name: 'paragraph',
    label: 'Paragraph of Part 1 of Schedule 12A',
    options: Object.entries(exemptParagraphs).map(([value, { short }]) => ({
      value,
      label: `${value}. ${capitalised(short)}`,
    })),
    none: 'Choose one',
    required: 'Choose the paragraph of Schedule 12A that it falls under.',
  },
  {
    kind: 'text',
    name: 'publicInterest',
    label: 'Why the public interest is in keeping it exempt',
    hint: 'It is printed on the paper’s cover: name nobody here.',
    rows: 3,
    required: 'Say why the public interest in keeping it exempt outweighs the interest in disclosing it.',
  },
];

/** An item that is exempt from the start, or one that is: kept in the exempt list alone. */
export function ExemptForm({
  meeting,
  item,
  onClose,
}: {
  meeting: Meeting;
  item: ExemptItem | null;
  onClose(): void;
}): React.ReactElement {
  const { store } = useServices();
  const { data } = usePlan();
  const fields: FormField[] = [
    ...exemptFields,
    { kind: 'choice', name: 'kind', label: 'What it is', options: kinds },
    { kind: 'line', name: 'title', label: 'Title' },
    { kind: 'line', name: 'letter', label: 'Letter or number', empty: null },
    { kind: 'text', name: 'text', label: 'The words', rows: 4, required: 'Write the words of the item down.' },
    { kind: 'text', name: 'answer', label: 'Answer, response or outcome', rows: 2 },
    { kind: 'line', name: 'paperUrl', label: 'Where the exempt paper is kept', empty: null },
  ];
  return (
    <RecordForm<ExemptItem>
      about={item ? `edit exempt ${item.id}` : `new exempt ${meeting.id}`}
      label={item ? 'Edit the exempt item' : 'Add an exempt item'}
      fields={fields}
      row={item}
      start={{ kind: 'paper' }}
      add={(values, key) =>
        store.addRecord('exemptItems', { ...values, planId: data.plan.id, meetingId: meeting.id }, key)
      }
      edit={(base, changes, reason, key) => store.editRecord('exemptItems', base, changes, reason, key)}
      saved="The exempt item was saved."
      onSaved={onClose}
      onCancel={onClose}
    />
  );
}
