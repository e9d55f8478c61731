import * as React from 'react';
import type { Inspection } from '../../plan/fields';
import type { Day } from '../../plan/day';
import { byDayOfInspection, isGraded } from '../../plan/inspections/history';
import { inspectionName } from '../../plan/inspections/names';
import type { FormField } from '../forms/fields';
import { RecordForm } from '../forms/RecordForm';
import { usePlan, useServices } from '../context/contexts';

/** What sort of event a form is about: each asks for what it has. */
export type InspectionSort = 'inspection' | 'visit' | 'related';

export function sortOf({ kind }: Pick<Inspection, 'kind'>): InspectionSort {
  if (kind === 'focused visit' || kind === 'monitoring visit') return 'visit';
  return kind === 'related service' ? 'related' : 'inspection';
}

const inspectorates = [
  'Ofsted',
  'Ofsted and the Care Quality Commission',
  'Care Quality Commission',
  'HMICFRS',
  'HM Inspectorate of Probation',
  'Local Government Association',
];
const frameworks = [
  'Inspection of local authority children’s services (ILACS)',
  'Single inspection framework (SIF)',
  'Arrangements for the protection of children',
  'Area SEND inspection',
  'Joint targeted area inspection',
  'Social care common inspection framework',
];
const methods = 'Case files read, practice observed, talks with children, families, staff and partners.';

const words: { [sort in InspectionSort]: { add: string; saved: string } } = {
  inspection: { add: 'Add an inspection', saved: 'The inspection was saved.' },
  visit: { add: 'Add a visit', saved: 'The visit was saved.' },
  related: { add: 'Add a related service’s inspection', saved: 'The related service was saved.' },
};

function fieldsFor(sort: InspectionSort, earlier: readonly Inspection[]): FormField[] {
  const dates: FormField[] = [
    { kind: 'day', name: 'start', label: sort === 'related' ? 'Inspected from' : 'Began on' },
    { kind: 'day', name: 'end', label: sort === 'related' ? 'Inspected to' : 'Ended on' },
    {
      kind: 'month or year',
      name: 'period',
      label: 'Or only the month or year',
      hint: 'Where no day is known: “Nov 2012”, “2016”.',
    },
    { kind: 'day', name: 'published', label: sort === 'visit' ? 'Letter published on' : 'Report published on' },
  ];
  const who: FormField = {
    kind: 'line',
    name: 'inspectorate',
    label: 'Inspectorate',
    required: 'Say who inspected, for example Ofsted.',
    suggestions: inspectorates,
  };
  const under: FormField = { kind: 'line', name: 'framework', label: 'Framework', suggestions: frameworks };
  const source: FormField = {
    kind: 'line',
    name: 'reportUrl',
    label: sort === 'visit' ? 'Where the letter can be read' : 'Where the report can be read',
    hint: 'A web address. Readers and the public summary link to it.',
    empty: null,
  };
  const team: FormField[] = [
    { kind: 'line', name: 'leadInspector', label: 'Lead inspector', empty: null },
    { kind: 'count', name: 'teamSize', label: 'Inspectors in the team' },
    { kind: 'text', name: 'methods', label: 'How evidence was gathered', hint: `For example: ${methods}`, rows: 2 },
  ];
  const council: FormField = {
    kind: 'line',
    name: 'authority',
    label: 'Council',
    required: 'Say which council was inspected.',
  };
  switch (sort) {
    case 'visit':
      return [
        {
          kind: 'choice',
          name: 'kind',
          label: 'Kind of visit',
          options: [
            { value: 'focused visit', label: 'Focused visit' },
            { value: 'monitoring visit', label: 'Monitoring visit' },
          ],
        },
        who,
        {
          kind: 'line',
          name: 'topic',
          label: 'What it looked at',
          required: 'Say what the visit looked at.',
          empty: null,
        },
        {
          kind: 'one of',
          name: 'earlierInspectionId',
          label: 'Looks back at',
          hint: 'The inspection whose recommendations it looked at again.',
          options: earlier.map((each) => ({ value: each.id, label: inspectionName(each) })),
          none: 'No earlier inspection',
        },
        ...dates,
        ...team,
        {
          kind: 'text',
          name: 'inspectors',
          label: 'Inspectors',
          hint: 'Names and roles, as printed.',
          rows: 2,
          empty: null,
        },
        { kind: 'text', name: 'letter', label: 'What the letter says', rows: 8 },
        source,
      ];
    case 'related':
      return [
        {
          kind: 'line',
          name: 'scope',
          label: 'Service',
          hint: 'For example: joint adoption service; children’s home.',
          required: 'Name the service.',
          empty: null,
        },
        { ...council, label: 'Run by' } as FormField,
        who,
        under,
        ...dates,
        source,
      ];
    case 'inspection':
      return [
        council,
        who,
        under,
        { kind: 'text', name: 'scope', label: 'Scope', hint: 'What it looked at.', rows: 2, empty: null },
        ...dates,
        {
          kind: 'day',
          name: 'received',
          label: 'Report received on',
          hint: 'When set, the deadline of the response counts from here.',
        },
        ...team,
        {
          kind: 'count',
          name: 'recommendationCount',
          label: 'Recommendations it made',
          hint: 'Only where they are not all kept here: what is kept is counted.',
        },
        source,
      ];
  }
}

function checkOf(values: { [name: string]: unknown }): { field: string; message: string } | null {
  const { start, end, published } = values as { [name: string]: Day | null };
  if (start && end && end < start) return { field: 'end', message: 'It ends before it begins.' };
  if (end && published && published < end)
    return { field: 'published', message: 'It was published before the inspection ended.' };
  const url = values.reportUrl as string | null;
  if (url && !/^(https?:\/\/|\/)/i.test(url))
    return { field: 'reportUrl', message: 'Give the whole address, beginning with https://.' };
  return null;
}

export interface InspectionFormProps {
  sort: InspectionSort;
  /** What is edited; null for a new one. */
  inspection: Inspection | null;
  onSaved(id: number): void;
  onCancel(): void;
}

/** Adds or corrects an inspection, a visit or a related service's inspection, with a report file or without (requirements 1, 2, 10 to 12). */
export function InspectionForm({ sort, inspection, onSaved, onCancel }: InspectionFormProps): React.ReactElement {
  const { store } = useServices();
  const { data } = usePlan();
  const earlier = data.inspections
    .filter((each) => isGraded(each) && each.id !== inspection?.id)
    .sort((one, other) => byDayOfInspection(other, one));
  return (
    <RecordForm<Inspection>
      about={inspection ? `edit inspection ${inspection.id}` : `new ${sort}`}
      label={inspection ? `Edit ${inspectionName(inspection)}` : words[sort].add}
      fields={fieldsFor(sort, earlier)}
      row={inspection}
      start={{
        authority: data.inspection?.authority ?? '',
        inspectorate: data.inspection?.inspectorate ?? 'Ofsted',
        kind: 'focused visit',
        earlierInspectionId: data.inspection?.id ?? null,
      }}
      check={checkOf}
      add={(values, key) =>
        store.addRecord(
          'inspections',
          {
            authority: data.inspection?.authority ?? '',
            kind: sort === 'related' ? 'related service' : 'inspection',
            ...values,
          },
          key,
        )
      }
      edit={(base, changes, reason, key) => store.editInspection(base, changes, reason, key)}
      saved={words[sort].saved}
      onSaved={(made) => onSaved((made as Inspection).id)}
      onCancel={onCancel}
    />
  );
}
