import * as React from 'react';
import type { Decision, Meeting } from '../../plan/fields';
import { inPlanOrder } from '../../plan/groups';
import type { FormField } from '../forms/fields';
import { RecordForm } from '../forms/RecordForm';
import { recommendationOptions } from '../inspections';
import { usePlan, useServices } from '../context/contexts';
import { nextLetter } from './useDecisions';

/** Outcomes in the words that councils use (requirement 50); others can be typed. */
const outcomes = [
  'noted',
  'commented',
  'endorsed',
  'agreed',
  'authorised',
  'confirmed adequate',
  'deferred',
  'referred back',
];

const responses = [
  { value: 'accepted', label: 'Accepted' },
  { value: 'accepted in part', label: 'Accepted in part' },
  { value: 'rejected', label: 'Rejected' },
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

function useActionField(): FormField {
  const { data } = usePlan();
  const options = [...data.actions]
    .sort(inPlanOrder)
    .map(({ id, ref, text }) => ({ value: id, label: `${ref} ${text}` }));
  return { kind: 'some of', name: 'actionIds', label: 'Actions it is about', options };
}

/** The words of a resolution, of scrutiny’s recommendation or of a promised report, exactly as minuted. */
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
  const { store } = useServices();
  const { data } = usePlan();
  const about = useActionField();
  const before = data.decisions.filter((each) => each.meetingId === meeting.id && each.kind === kind);
  const bodies = data.bodies.map(({ id, name }) => ({ value: id, label: name }));
  const letter: FormField = {
    kind: 'line',
    name: 'letter',
    label: 'Letter or number',
    hint: 'As minuted: “(a)”.',
    empty: null,
  };
  const text: FormField = {
    kind: 'text',
    name: 'text',
    label: kind === 'promised report' ? 'What was promised' : 'The exact words',
    hint: kind === 'promised report' ? undefined : 'Word for word, as minuted.',
    rows: 4,
    required: kind === 'promised report' ? 'Say which report was promised.' : 'Copy it word for word.',
  };
  const fields: { [each in Kind]: FormField[] } = {
    resolution: [
      letter,
      text,
      { kind: 'line', name: 'outcome', label: 'Outcome in a word', empty: null, suggestions: outcomes },
      { kind: 'text', name: 'cameOfIt', label: 'What came of it since', rows: 2 },
      about,
    ],
    'scrutiny recommendation': [
      letter,
      text,
      { kind: 'day', name: 'due', label: 'Response agreed by', hint: 'Left empty, two months from the meeting.' },
      {
        kind: 'some of',
        name: 'recommendationIds',
        label: 'The inspectors’ recommendations it is about',
        options: recommendationOptions(data.recommendations),
      },
      about,
    ],
    'promised report': [
      text,
      { kind: 'one of', name: 'toBodyId', label: 'To which body', options: bodies, none: 'To this meeting’s body' },
      { kind: 'day', name: 'due', label: 'By when', hint: 'Left empty, it stands as promised without a day.' },
      {
        kind: 'some of',
        name: 'recommendationIds',
        label: 'The inspectors’ recommendations it is about',
        options: recommendationOptions(data.recommendations),
      },
      about,
    ],
  };
  const order = Math.max(0, ...before.map((each) => each.order)) + 1;
  return (
    <RecordForm<Decision>
      about={decision ? `edit decision ${decision.id}` : `new ${kind} ${meeting.id}`}
      label={decision ? words[kind].edit : words[kind].add}
      fields={fields[kind]}
      row={decision}
      start={
        kind === 'promised report'
          ? {}
          : { letter: kind === 'resolution' ? nextLetter(before.length) : `${before.length + 1}.` }
      }
      add={(values, key) =>
        store.addRecord(
          'decisions',
          { ...values, planId: data.plan.id, meetingId: meeting.id, kind, order, day: meeting.day },
          key,
        )
      }
      edit={(base, changes, reason, key) =>
        store.editRecord('decisions', { ...base, frozen: base.frozen ?? [] }, changes, reason, key)
      }
      saved={words[kind].saved}
      onSaved={onClose}
      onCancel={onClose}
    />
  );
}

/** The executive’s response to a recommendation of scrutiny (requirement 52). */
export function ResponseForm({ decision, onClose }: { decision: Decision; onClose(): void }): React.ReactElement {
  return (
    <DecisionPart
      decision={decision}
      label="The executive’s response"
      fields={[
        { kind: 'choice or none', name: 'response', label: 'Response', options: responses, none: 'None yet' },
        { kind: 'text', name: 'responseText', label: 'Reason, or what will be done', rows: 3 },
        { kind: 'day', name: 'responseDay', label: 'Given on' },
        {
          kind: 'line',
          name: 'respondedBy',
          label: 'By whom',
          hint: '“Cabinet”, “Cabinet member children and families”.',
          empty: null,
        },
      ]}
      check={({ response, responseText, responseDay }) => {
        if (response === null) return null;
        if (response !== 'accepted' && responseText === '')
          return { field: 'responseText', message: 'Say why it is not accepted as it stands.' };
        return responseDay === null
          ? { field: 'responseDay', message: 'Say on which day the response was given.' }
          : null;
      }}
      onClose={onClose}
    />
  );
}

/** That a promised report was made (requirement 53). */
export function ReportMadeForm({ decision, onClose }: { decision: Decision; onClose(): void }): React.ReactElement {
  return (
    <DecisionPart
      decision={decision}
      label="The report was made"
      fields={[
        { kind: 'day', name: 'madeOn', label: 'Made on', required: 'Say on which day the body had the report.' },
        { kind: 'line', name: 'madeUrl', label: 'Where it can be read', empty: null },
        { kind: 'text', name: 'cameOfIt', label: 'What came of it', rows: 2 },
      ]}
      onClose={onClose}
    />
  );
}

function DecisionPart({
  decision,
  label,
  fields,
  check,
  onClose,
}: {
  decision: Decision;
  label: string;
  fields: readonly FormField[];
  check?(values: { [name: string]: unknown }): { field: string; message: string } | null;
  onClose(): void;
}): React.ReactElement {
  const { store } = useServices();
  return (
    <RecordForm<Decision>
      about={`${label} ${decision.id}`}
      label={label}
      fields={fields}
      row={decision}
      check={check}
      edit={(base, changes, reason, key) =>
        store.editRecord('decisions', { ...base, frozen: base.frozen ?? [] }, changes, reason, key)
      }
      saved="It was saved."
      onSaved={onClose}
      onCancel={onClose}
    />
  );
}
