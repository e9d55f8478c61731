import * as React from 'react';
import type { RecordRow } from '../../lists/planStore';
import type { listSchema } from '../../lists/schema';
import type { Decision, Meeting } from '../../plan/fields';
import type { FormField } from '../forms/fieldTypes';
import { RecordForm } from '../forms/RecordForm';
import { usePlan } from '../context/contexts';
import { nextLetter } from './useDecisions';

type Fields = FormField<(typeof listSchema)['decisions']['columns']>[];

/** The usual outcomes in the words of councils (requirement 50); others can be typed. */
export const outcomes = [
  'noted',
  'commented',
  'endorsed',
  'agreed',
  'authorised',
  'confirmed adequate',
  'deferred',
  'referred back',
];

type Kind = Exclude<Decision['kind'], 'step'>;

const words: { [kind in Kind]: { add: string; edit: string; saved: string } } = {
  resolution: { add: 'Add a resolution', edit: 'Edit the resolution', saved: 'The resolution was saved.' },
  'scrutiny recommendation': {
    add: 'Add a recommendation',
    edit: 'Edit the recommendation',
    saved: 'Scrutiny’s recommendation was saved.',
  },
  'promised report': {
    add: 'Add a promised report',
    edit: 'Edit the promised report',
    saved: 'The promised report was saved.',
  },
};

export const addWords = (kind: Kind): string => words[kind].add;

/**
 * The decision as a row of its list. Rows from before files were frozen have no `frozen` column, and get an empty one.
 */
const storedRow = (decision: Decision | null): RecordRow<'decisions'> | null =>
  decision && { ...decision, frozen: decision.frozen ?? [] };

const letter: Fields[number] = { kind: 'line', name: 'letter', hint: 'As minuted: “(a)”.' };
const exactWords: Fields[number] = {
  kind: 'text',
  name: 'text',
  hint: 'Word for word, as minuted.',
  rows: 4,
  required: 'Copy it word for word.',
};
const answers: Fields[number] = {
  kind: 'recommendations',
  name: 'recommendationIds',
};
const about: Fields[number] = { kind: 'actions', name: 'actionIds' };

function fieldsOf(kind: Kind, bodies: readonly { value: number; label: string }[]): Fields {
  switch (kind) {
    case 'resolution':
      return [
        letter,
        exactWords,
        { kind: 'line', name: 'outcome', suggestions: outcomes },
        { kind: 'text', name: 'cameOfIt', rows: 2 },
        about,
      ];
    case 'scrutiny recommendation':
      return [
        letter,
        exactWords,
        { kind: 'day', name: 'due', label: 'Response agreed by', hint: 'Left empty, two months from the meeting.' },
        answers,
        about,
      ];
    case 'promised report':
      return [
        {
          kind: 'text',
          name: 'text',
          label: 'What was promised',
          rows: 4,
          required: 'Say which report was promised.',
        },
        { kind: 'row', name: 'toBodyId', options: bodies, none: 'To this meeting’s body' },
        { kind: 'day', name: 'due', label: 'By when', hint: 'Left empty, it stands as promised without a day.' },
        answers,
        about,
      ];
  }
}

/** The form for the words of a resolution, a recommendation of scrutiny or a promised report, exactly as minuted. */
export function DecisionForm({
  meeting,
  kind,
  decision,
  onClose,
}: {
  meeting: Meeting;
  kind: Kind;
  decision: Decision | null;
  onClose(): void;
}): React.ReactElement {
  const { data } = usePlan();
  const before = data.decisions.filter((each) => each.meetingId === meeting.id && each.kind === kind);
  const order = Math.max(0, ...before.map((each) => each.order)) + 1;
  const nextNumber = kind === 'resolution' ? nextLetter(before.length) : `${before.length + 1}.`;
  return (
    <RecordForm
      name={kind}
      about={decision?.id ?? `new ${meeting.id}`}
      list="decisions"
      label={decision ? words[kind].edit : words[kind].add}
      fields={fieldsOf(
        kind,
        data.bodies.map(({ id, name }) => ({ value: id, label: name })),
      )}
      row={storedRow(decision)}
      start={kind === 'promised report' ? {} : { letter: nextNumber }}
      given={{ planId: data.plan.id, meetingId: meeting.id, kind, order, day: meeting.day }}
      saved={words[kind].saved}
      onSaved={onClose}
      onCancel={onClose}
    />
  );
}

/** The form for the executive's response to a recommendation of scrutiny (requirement 52). */
export function ResponseForm({ decision, onClose }: { decision: Decision; onClose(): void }): React.ReactElement {
  return (
    <RecordForm
      name="response"
      list="decisions"
      label="The executive’s response"
      fields={[
        {
          kind: 'choice',
          name: 'response',
          options: [
            { value: 'accepted', label: 'Accepted' },
            { value: 'accepted in part', label: 'Accepted in part' },
            { value: 'rejected', label: 'Rejected' },
          ],
          none: 'None yet',
        },
        { kind: 'text', name: 'responseText', rows: 3 },
        { kind: 'day', name: 'responseDay' },
        {
          kind: 'line',
          name: 'respondedBy',
          hint: '“Cabinet”, “Cabinet member children and families”.',
        },
      ]}
      row={storedRow(decision)}
      check={({ response, responseText, responseDay }) => {
        if (response === null) return null;
        if (response !== 'accepted' && responseText === '')
          return { field: 'responseText', message: 'Say why it is not accepted as it stands.' };
        return responseDay === null
          ? { field: 'responseDay', message: 'Say on which day the response was given.' }
          : null;
      }}
      saved="The response was saved."
      onSaved={onClose}
      onCancel={onClose}
    />
  );
}

/** The form that records that a promised report was made (requirement 53). */
export function ReportMadeForm({ decision, onClose }: { decision: Decision; onClose(): void }): React.ReactElement {
  return (
    <RecordForm
      name="report made"
      list="decisions"
      label="The report was made"
      fields={[
        { kind: 'day', name: 'madeOn', required: 'Say on which day the body had the report.' },
        { kind: 'line', name: 'madeUrl' },
        { kind: 'text', name: 'cameOfIt', rows: 2 },
      ]}
      row={storedRow(decision)}
      saved="That the report was made was saved."
      onSaved={onClose}
      onCancel={onClose}
    />
  );
}
