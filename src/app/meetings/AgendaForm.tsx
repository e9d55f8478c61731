import * as React from 'react';
import { agendaOf } from '../../plan/governance/agenda';
import { meetingOfBodyBefore } from '../../plan/governance/lastOfBody';
import { meetingName } from '../../plan/governance/meetings';
import type { AgendaItem, Meeting } from '../../plan/fields';
import { RecordForm } from '../forms/RecordForm';
import { usePlan } from '../context/contexts';

/** The items of an agenda, to begin with where nobody has written one yet: those that the product would take. */
function itemsToBegin({ data, view }: ReturnType<typeof usePlan>, meeting: Meeting): AgendaItem[] {
  const { items, privateItems } = agendaOf(data, meeting, view.today);
  return [
    ...items.map(({ title, who, paperUrl }) => ({ title, who, paperUrl, part: 'public' })),
    ...privateItems.map(({ title, who, paperUrl }) => ({ title, who, paperUrl, part: 'private' })),
  ];
}

/** The form for the agenda of a meeting: time, place, and the items in their order (requirement 90). */
export function AgendaForm({ meeting, onClose }: { meeting: Meeting; onClose(): void }): React.ReactElement {
  const plan = usePlan();
  return (
    <RecordForm
      name="meeting agenda"
      list="meetings"
      about={meeting.id}
      label={`Edit the agenda of ${meetingName(plan.data, meeting)}`}
      fields={[
        { kind: 'line', name: 'time', half: true, hint: '“10.00 am”' },
        { kind: 'line', name: 'place', half: true },
        {
          kind: 'table',
          name: 'agenda',
          item: 'Item',
          ordered: true,
          addLabel: 'Add an item',
          hint: 'In the order in which they are taken. What is taken in private comes last by itself: give such an item a title that the public may read, and keep its words among the exempt items.',
          columns: [
            { name: 'title', label: 'Item', kind: 'text' },
            { name: 'who', label: 'Who brings it', kind: 'line', optional: true },
            { name: 'paperUrl', label: 'Address of its paper', kind: 'line', optional: true },
            {
              name: 'part',
              label: 'Taken',
              kind: 'choice',
              options: [
                { value: 'public', label: 'In public' },
                { value: 'private', label: 'In private' },
              ],
            },
          ],
        },
      ]}
      row={meeting}
      suggested={meeting.agenda.length === 0 ? { agenda: itemsToBegin(plan, meeting) } : undefined}
      saved="The agenda was saved."
      onSaved={onClose}
      onCancel={onClose}
    />
  );
}

/** The form for who was at a meeting, which its minutes say. It begins with who was at the body’s last. */
export function AttendanceForm({ meeting, onClose }: { meeting: Meeting; onClose(): void }): React.ReactElement {
  const { data } = usePlan();
  const last = meetingOfBodyBefore(data, meeting)?.present ?? '';
  return (
    <RecordForm
      name="meeting attendance"
      list="meetings"
      about={meeting.id}
      label="Edit who was there"
      fields={[
        { kind: 'text', name: 'present', rows: 6, hint: 'One a line.' },
        { kind: 'text', name: 'apologies', rows: 3, hint: 'One a line.' },
      ]}
      row={meeting}
      suggested={meeting.present === '' && last !== '' ? { present: last } : undefined}
      saved="Who was there was saved."
      onSaved={onClose}
      onCancel={onClose}
    />
  );
}
