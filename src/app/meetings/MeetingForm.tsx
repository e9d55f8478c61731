import * as React from 'react';
import type { Meeting } from '../../plan/fields';
import { meetingName } from '../../plan/governance/meetings';
import type { FormField } from '../forms/fields';
import { RecordForm } from '../forms/RecordForm';
import { usePlan, useServices } from '../context/contexts';
import { routeSteps } from './words';

const states = [
  { value: 'planned', label: 'Planned' },
  { value: 'held', label: 'Held' },
  { value: 'cancelled', label: 'Cancelled' },
];

/** What a meeting is: the body, the day, the plan’s item and what is asked (requirement 45). */
export function MeetingForm({
  meeting,
  onSaved,
  onCancel,
}: {
  meeting: Meeting | null;
  onSaved(id: number): void;
  onCancel(): void;
}): React.ReactElement {
  const { store } = useServices();
  const { data } = usePlan();
  const bodies = [...data.bodies].sort((a, b) => a.order - b.order).map(({ id, name }) => ({ value: id, label: name }));
  const fields: FormField[] = [
    { kind: 'one of', name: 'bodyId', label: 'Which body meets', options: bodies, none: 'None of these' },
    {
      kind: 'line',
      name: 'title',
      label: 'Name of the meeting',
      hint: 'Only where no body above meets: “Staff forum”.',
    },
    { kind: 'day', name: 'day', label: 'Day', required: meeting ? undefined : 'Say on which day it meets.' },
    { kind: 'line', name: 'asks', label: 'What it is asked', hint: '“To endorse the plan”, “To note progress”.' },
    {
      kind: 'choice or none',
      name: 'routeStep',
      label: 'On the way to submission it is to',
      options: routeSteps,
      none: 'Nothing: it hears of the plan',
    },
    { kind: 'line', name: 'itemNumber', label: 'Item number', empty: null },
    { kind: 'line', name: 'itemTitle', label: 'Title of the item' },
    { kind: 'yes or no', name: 'keyDecision', label: 'A key decision', hint: 'Wants 28 clear days’ notice.' },
    ...(meeting ? [{ kind: 'choice', name: 'state', label: 'Where it stands', options: states } as FormField] : []),
    { kind: 'text', name: 'note', label: 'Note', rows: 2 },
  ];
  return (
    <RecordForm<Meeting>
      about={meeting ? `edit meeting ${meeting.id}` : 'new meeting'}
      label={meeting ? `Edit ${meetingName(data, meeting)}` : 'Add a meeting'}
      saveLabel={meeting ? undefined : 'Add the meeting'}
      fields={fields}
      row={meeting}
      check={({ bodyId, title }) =>
        bodyId === null && title === ''
          ? { field: 'bodyId', message: 'Choose the body, or name the meeting below.' }
          : null
      }
      add={(values, key) => store.addRecord('meetings', { ...values, planId: data.plan.id, state: 'planned' }, key)}
      edit={(base, changes, reason, key) => store.editRecord('meetings', base, changes, reason, key)}
      saved="The meeting was saved."
      onSaved={(made) => onSaved((made as Meeting).id)}
      onCancel={onCancel}
    />
  );
}

/** The facts of the cover report (requirement 47). */
export function CoverForm({ meeting, onClose }: { meeting: Meeting; onClose(): void }): React.ReactElement {
  const fields: FormField[] = [
    { kind: 'person', name: 'officerId', label: 'Responsible officer' },
    { kind: 'line', name: 'officerPhone', label: 'Telephone of the officer', empty: null },
    { kind: 'line', name: 'cabinetMember', label: 'Cabinet member', hint: 'Name and portfolio.', empty: null },
    {
      kind: 'line',
      name: 'localMember',
      label: 'Local member',
      hint: '“All”, where it concerns every ward.',
      empty: null,
    },
    {
      kind: 'text',
      name: 'backgroundPapers',
      label: 'Background papers',
      hint: 'What the report rests on, one a line. Write “None” where there are none: it has to be said.',
    },
    { kind: 'line', name: 'paperUrl', label: 'Where the paper can be read', empty: null },
    { kind: 'line', name: 'minutesUrl', label: 'Where the minutes can be read', empty: null },
  ];
  return <MeetingPart meeting={meeting} fields={fields} about="cover" label="Edit the cover facts" onClose={onClose} />;
}

/** When the things were done that the law binds to a meeting’s day. */
export function DatesForm({
  meeting,
  exempt,
  onClose,
}: {
  meeting: Meeting;
  /** Part of it is private: that wants notice too. */
  exempt: boolean;
  onClose(): void;
}): React.ReactElement {
  const fields: FormField[] = [
    {
      kind: 'day',
      name: 'paperDue',
      label: 'Paper wanted by',
      hint: 'The clerk’s own day, where it is earlier than the law’s or no law binds the body.',
    },
    ...(meeting.keyDecision || exempt || meeting.noticeOn !== null
      ? [{ kind: 'day', name: 'noticeOn', label: 'Notice given on' } as FormField]
      : []),
    { kind: 'day', name: 'agendaOn', label: 'Agenda and report published on' },
    { kind: 'day', name: 'decisionsOn', label: 'Decisions published on' },
  ];
  return <MeetingPart meeting={meeting} fields={fields} about="dates" label="Edit the dates" onClose={onClose} />;
}

function MeetingPart({
  meeting,
  fields,
  about,
  label,
  onClose,
}: {
  meeting: Meeting;
  fields: readonly FormField[];
  about: string;
  label: string;
  onClose(): void;
}): React.ReactElement {
  const { store } = useServices();
  return (
    <RecordForm<Meeting>
      about={`${about} of meeting ${meeting.id}`}
      label={label}
      fields={fields}
      row={meeting}
      edit={(base, changes, reason, key) =>
        // A checksum proves the paper that was frozen, and no other that somebody puts in its place.
        store.editRecord(
          'meetings',
          base,
          changes.paperUrl === undefined ? changes : { ...changes, paperChecksum: null },
          reason,
          key,
        )
      }
      saved="The meeting was saved."
      onSaved={onClose}
      onCancel={onClose}
    />
  );
}
