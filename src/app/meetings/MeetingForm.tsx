import * as React from 'react';
import type { listSchema } from '../../lists/schema';
import type { Meeting } from '../../plan/fields';
import { rememberedFacts } from '../../plan/governance/lastOfBody';
import { meetingName } from '../../plan/governance/meetings';
import type { PlanData } from '../../plan/planData';
import type { FormValues } from '../forms/fieldTypes';
import { RecordForm } from '../forms/RecordForm';
import { usePlan } from '../context/contexts';
import { approvalSteps } from './words';

type Values = FormValues<(typeof listSchema)['meetings']['columns']>;

/** The values of a new meeting, with what is the same as at the last meeting of its body where nobody filled it in. */
function withRemembered(data: PlanData, values: Values): Values {
  const { bodyId = null, day = null } = values;
  const typed = Object.entries(values).filter(([, value]) => value !== null && value !== '');
  return { ...values, ...rememberedFacts(data, { bodyId, day }), ...Object.fromEntries(typed) };
}

/** The form for a meeting: the body, the day, the plan's item and what the body is asked to do (requirement 45). */
export function MeetingForm({
  meeting,
  onSaved,
  onCancel,
}: {
  meeting: Meeting | null;
  onSaved(id: number): void;
  onCancel(): void;
}): React.ReactElement {
  const { data } = usePlan();
  const remembered = meeting ? undefined : 'Left empty, as at the body’s last meeting.';
  const bodies = [...data.bodies].sort((a, b) => a.order - b.order).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <RecordForm
      name="meeting"
      list="meetings"
      label={meeting ? `Edit ${meetingName(data, meeting)}` : 'Add a meeting'}
      saveLabel={meeting ? undefined : 'Add the meeting'}
      fields={[
        { kind: 'row', name: 'bodyId', options: bodies, none: 'None of these' },
        {
          kind: 'line',
          name: 'title',
          hint: 'Only where no body above meets: “Staff forum”.',
        },
        { kind: 'day', name: 'day', required: meeting ? undefined : 'Say on which day it meets.' },
        { kind: 'line', name: 'time', half: true, hint: remembered },
        { kind: 'line', name: 'place', half: true, hint: remembered },
        { kind: 'line', name: 'asks', hint: '“To endorse the plan”, “To note progress”.' },
        {
          kind: 'choice',
          name: 'routeStep',
          options: approvalSteps,
          none: 'Nothing: it hears of the plan',
        },
        { kind: 'line', name: 'itemNumber' },
        { kind: 'line', name: 'itemTitle' },
        { kind: 'tick', name: 'keyDecision', hint: 'Wants 28 clear days’ notice.' },
        {
          kind: 'choice',
          name: 'state',
          options: [
            { value: 'planned', label: 'Planned' },
            { value: 'held', label: 'Held' },
            { value: 'cancelled', label: 'Cancelled' },
          ],
          shown: () => meeting !== null,
        },
        { kind: 'text', name: 'note', rows: 2 },
      ]}
      row={meeting}
      check={({ bodyId, title }) =>
        bodyId === null && title === ''
          ? { field: 'bodyId', message: 'Choose the body, or name the meeting below.' }
          : null
      }
      // A new meeting takes over from the last of its body what nobody filled in.
      complete={(values, _reason, base) => (base === null ? withRemembered(data, values) : values)}
      given={{ planId: data.plan.id, state: 'planned' }}
      saved="The meeting was saved."
      onSaved={(made) => onSaved((made as Meeting).id)}
      onCancel={onCancel}
    />
  );
}

/** The form for the facts of the cover report (requirement 47). */
export function CoverForm({ meeting, onClose }: { meeting: Meeting; onClose(): void }): React.ReactElement {
  return (
    <RecordForm
      name="meeting cover"
      list="meetings"
      label="Edit the cover facts"
      fields={[
        { kind: 'person', name: 'officerId' },
        { kind: 'line', name: 'officerPhone' },
        { kind: 'line', name: 'cabinetMember', hint: 'Name and portfolio.' },
        { kind: 'line', name: 'localMember', hint: '“All”, where it concerns every ward.' },
        {
          kind: 'text',
          name: 'backgroundPapers',
          hint: 'What the report rests on, one a line. Write “None” where there are none: it has to be said.',
        },
        { kind: 'line', name: 'paperUrl' },
        { kind: 'line', name: 'minutesUrl' },
      ]}
      row={meeting}
      // A checksum is only valid for the frozen paper, so it is removed when the address of the paper changes.
      complete={(values, _reason, base) =>
        values.paperUrl === base?.paperUrl ? values : { ...values, paperChecksum: null }
      }
      saved="The meeting was saved."
      onSaved={onClose}
      onCancel={onClose}
    />
  );
}

/** The form for the days on which each step required by law before a meeting was taken. */
export function DatesForm({
  meeting,
  exempt,
  onClose,
}: {
  meeting: Meeting;
  /** Whether part of the meeting is private, which requires a notice of its own. */
  exempt: boolean;
  onClose(): void;
}): React.ReactElement {
  return (
    <RecordForm
      name="meeting dates"
      list="meetings"
      label="Edit the dates"
      fields={[
        {
          kind: 'day',
          name: 'paperDue',
          hint: 'The clerk’s own day, where it is earlier than the law’s or no law binds the body.',
        },
        {
          kind: 'day',
          name: 'noticeOn',
          shown: () => meeting.keyDecision || exempt || meeting.noticeOn !== null,
        },
        { kind: 'day', name: 'secondNoticeOn', shown: () => exempt || meeting.secondNoticeOn !== null },
        {
          kind: 'text',
          name: 'representations',
          rows: 2,
          hint: 'The second notice has to say both. Write “none” where nobody made any.',
          shown: () => exempt || meeting.representations !== '',
        },
        { kind: 'day', name: 'agendaOn' },
        { kind: 'day', name: 'decisionsOn' },
      ]}
      row={meeting}
      saved="The meeting was saved."
      onSaved={onClose}
      onCancel={onClose}
    />
  );
}
