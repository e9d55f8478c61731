import * as React from 'react';
import type { listSchema } from '../../lists/schema';
import type { ExemptItem, ExemptParagraph, Meeting } from '../../plan/fields';
import { exemptParagraphs, paragraphsIn } from '../../plan/governance/exempt';
import { capitalised } from '../../plan/words';
import type { FormField } from '../forms/fieldTypes';
import { RecordForm } from '../forms/RecordForm';
import { usePlan } from '../context/contexts';

const isConfidential = ({ ground }: { ground?: ExemptItem['ground'] }): boolean => ground === 'confidential';

/** The problem with the text of further paragraphs, which the field itself cannot find; null when it is right. */
export function furtherParagraphsProblem({
  furtherParagraphs = '',
}: Partial<Pick<ExemptItem, 'furtherParagraphs'>>): { field: 'furtherParagraphs'; message: string } | null {
  return paragraphsIn(furtherParagraphs) === null
    ? { field: 'furtherParagraphs', message: 'Give their numbers, 1 to 7, as in “1, 2”.' }
    : null;
}

/** The fields that must be filled in before anything can be made exempt (requirement 48). */
export const exemptFields: readonly FormField<(typeof listSchema)['exemptItems']['columns']>[] = [
  {
    kind: 'radio',
    name: 'ground',
    options: [
      { value: 'exempt', label: 'It is exempt under Schedule 12A' },
      {
        value: 'confidential',
        label: 'It is confidential: a department’s terms, an enactment or a court forbid disclosure',
      },
    ],
  },
  {
    kind: 'text',
    name: 'confidentialBecause',
    hint: 'Local Government Act 1972, section 100A(3). It is printed on the paper’s cover.',
    rows: 2,
    required: 'Say what forbids its disclosure.',
    shown: isConfidential,
  },
  {
    kind: 'choice',
    name: 'paragraph',
    shown: (values) => !isConfidential(values),
    options: (Object.keys(exemptParagraphs) as ExemptParagraph[]).map((value) => ({
      value,
      label: `${value}. ${capitalised(exemptParagraphs[value].short)}`,
    })),
    none: 'Choose one',
    required: 'Choose the paragraph of Schedule 12A that it falls under.',
  },
  {
    kind: 'line',
    name: 'furtherParagraphs',
    hint: 'Their numbers, as “1, 2”.',
    shown: (values) => !isConfidential(values),
  },
  {
    kind: 'text',
    name: 'publicInterest',
    shown: (values) => !isConfidential(values),
    hint: 'It is printed on the paper’s cover: name nobody here.',
    rows: 3,
    required: 'Say why the public interest in keeping it exempt outweighs the interest in disclosing it.',
  },
];

/** The same for a risk, which has no cover on which the reason is printed. */
export const exemptRiskFields: typeof exemptFields = exemptFields.map((field) =>
  field.name === 'publicInterest' || field.name === 'confidentialBecause' ? { ...field, hint: undefined } : field,
);

/**
 * The form that adds an item which is exempt from the start, or edits an exempt item. It writes to the exempt list
 * alone.
 */
export function ExemptForm({
  meeting,
  item,
  onClose,
}: {
  meeting: Meeting;
  item: ExemptItem | null;
  onClose(): void;
}): React.ReactElement {
  const { data } = usePlan();
  return (
    <RecordForm
      name="exempt item"
      about={item?.id ?? `new ${meeting.id}`}
      list="exemptItems"
      label={item ? 'Edit the exempt item' : 'Add an exempt item'}
      fields={[
        ...exemptFields,
        {
          kind: 'choice',
          name: 'kind',
          options: [
            { value: 'paper', label: 'The item or its paper' },
            { value: 'resolution', label: 'A resolution' },
            { value: 'scrutiny recommendation', label: 'A recommendation of scrutiny' },
            { value: 'promised report', label: 'A promised report' },
            { value: 'question', label: 'A question' },
            { value: 'view', label: 'A view' },
          ],
        },
        { kind: 'line', name: 'title' },
        { kind: 'line', name: 'letter' },
        { kind: 'text', name: 'text', rows: 4, required: 'Write the words of the item down.' },
        { kind: 'text', name: 'answer', rows: 2 },
        { kind: 'line', name: 'paperUrl' },
      ]}
      row={item}
      start={{ kind: 'paper', ground: 'exempt', paragraph: undefined }}
      check={furtherParagraphsProblem}
      given={{ planId: data.plan.id, meetingId: meeting.id }}
      saved="The exempt item was saved."
      onSaved={onClose}
      onCancel={onClose}
    />
  );
}
