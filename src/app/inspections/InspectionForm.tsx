import * as React from 'react';
import type { DeadlineRule } from '../../plan/deadlineRules';
import { ruleChoices } from '../../plan/deadlines';
import type { Inspection } from '../../plan/fields';
import { byDayOfInspection, isGraded } from '../../plan/inspections/history';
import { isVisit } from '../../plan/inspections/visits';
import { scaleOf } from '../../plan/inspections/scales';
import { inspectionName } from '../../plan/inspections/names';
import type { listSchema } from '../../lists/schema';
import type { FieldProblem, FormField, FormValues } from '../forms/fieldTypes';
import { ListForm } from '../forms/RecordForm';
import { usePlan, useServices } from '../context/contexts';

/** The sorts of event that a form can be about; each has its own fields. */
export type InspectionSort = 'inspection' | 'visit' | 'related';

export function sortOf({ kind }: Pick<Inspection, 'kind'>): InspectionSort {
  if (isVisit(kind)) return 'visit';
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

type Columns = (typeof listSchema)['inspections']['columns'];
type Fields = FormField<Columns>[];

// eslint-disable-next-line max-lines-per-function -- One table: the fields of each sort of event, in the order they are asked.
function fieldsFor(
  sort: InspectionSort,
  earlier: readonly Inspection[],
  rules: readonly DeadlineRule[],
  answeredByPlan: boolean,
): Fields {
  const dates: Fields = [
    { kind: 'day', name: 'start', label: sort === 'related' ? 'Inspected from' : undefined },
    { kind: 'day', name: 'end', label: sort === 'related' ? 'Inspected to' : undefined },
    {
      kind: 'period',
      name: 'period',
      hint: 'Where no day is known: “Nov 2012”, “2016”.',
    },
    { kind: 'day', name: 'published', label: sort === 'visit' ? 'Letter published on' : 'Report published on' },
  ];
  const who: Fields[number] = {
    kind: 'line',
    name: 'inspectorate',
    required: 'Say who inspected, for example Ofsted.',
    suggestions: inspectorates,
  };
  const under: Fields = [
    { kind: 'line', name: 'framework', suggestions: frameworks },
    {
      kind: 'line',
      name: 'ownScale',
      hint: 'Where its grades are none that the product knows: “Strong; Developing; Weak”.',
      shown: ({ inspectorate = '', framework = '', ownScale }) =>
        Boolean(ownScale) || scaleOf({ inspectorate, framework }) === null,
    },
  ];
  const source: Fields[number] = {
    kind: 'line',
    name: 'reportUrl',
    label: sort === 'visit' ? 'Where the letter can be read' : undefined,
    hint: 'A web address. Readers and the public summary link to it.',
  };
  const team: Fields = [
    { kind: 'line', name: 'leadInspector' },
    { kind: 'number', whole: true, least: 1, name: 'teamSize' },
    { kind: 'text', name: 'methods', hint: `For example: ${methods}`, rows: 2 },
  ];
  const council = (label: string): Fields[number] => ({
    kind: 'line',
    name: 'authority',
    label,
    required: 'Say which council was inspected.',
  });
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
          required: 'Say what the visit looked at.',
        },
        {
          kind: 'row',
          name: 'earlierInspectionId',
          hint: 'The inspection whose recommendations it looked at again.',
          options: earlier.map((each) => ({ value: each.id, label: inspectionName(each) })),
          none: 'No earlier inspection',
        },
        ...dates,
        ...team,
        {
          kind: 'text',
          name: 'inspectors',
          hint: 'Names and roles, as printed.',
          rows: 2,
        },
        { kind: 'text', name: 'letter', rows: 8 },
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
        },
        council('Run by'),
        who,
        ...under,
        ...dates,
        source,
      ];
    case 'inspection':
      return [
        {
          kind: 'choice',
          name: 'kind',
          options: [
            { value: 'inspection', label: 'An inspection' },
            { value: 'other', label: 'No inspection: an audit, peer challenge, complaint, review or motion' },
          ],
        },
        council('Council'),
        who,
        {
          kind: 'choice',
          name: 'responseRule',
          hint: 'Which says by when it is to be answered.',
          options: rules.map(({ name, title }) => ({ value: name, label: title })),
          none: 'Not said',
          // The plan itself holds the rule for the inspection that it answers, and Set-up asks for it.
          shown: () => !answeredByPlan,
        },
        ...under,
        { kind: 'text', name: 'scope', hint: 'What it looked at.', rows: 2 },
        ...dates,
        {
          kind: 'day',
          name: 'received',
          hint: 'When set, the deadline of the response counts from here.',
        },
        ...team,
        {
          kind: 'number',
          whole: true,
          least: 1,
          name: 'recommendationCount',
          hint: 'Only where they are not all kept here: what is kept is counted.',
        },
        {
          kind: 'row',
          name: 'supersededById',
          hint: 'A later report whose recommendations count instead.',
          options: earlier.map((each) => ({ value: each.id, label: inspectionName(each) })),
          none: 'It still counts',
        },
        source,
      ];
  }
}

function checkOf({ start, end, published, reportUrl }: FormValues<Columns>): FieldProblem<keyof Columns> | null {
  if (start && end && end < start) return { field: 'end', message: 'It ends before it begins.' };
  if (end && published && published < end)
    return { field: 'published', message: 'It was published before the inspection ended.' };
  if (reportUrl && !/^(https?:\/\/|\/)/i.test(reportUrl))
    return { field: 'reportUrl', message: 'Give the whole address, beginning with https://.' };
  return null;
}

export interface InspectionFormProps {
  sort: InspectionSort;
  /** The inspection to edit; null for a new one. */
  inspection: Inspection | null;
  onSaved(id: number): void;
  onCancel(): void;
}

/**
 * The form that adds or corrects an inspection, a visit or an inspection of a related service, with or without a report
 * file (requirements 1, 2, 10 to 12).
 */
export function InspectionForm({ sort, inspection, onSaved, onCancel }: InspectionFormProps): React.ReactElement {
  const { store } = useServices();
  const { data, opened } = usePlan();
  const rules = ruleChoices(opened.settings.ownRules, inspection?.responseRule ?? null);
  const earlier = data.inspections
    .filter((each) => isGraded(each) && each.id !== inspection?.id)
    .sort((one, other) => byDayOfInspection(other, one));
  return (
    <ListForm<'inspections', Inspection>
      name="inspection"
      about={inspection?.id ?? `new ${sort}`}
      list="inspections"
      label={inspection ? `Edit ${inspectionName(inspection)}` : words[sort].add}
      fields={fieldsFor(sort, earlier, rules, inspection !== null && inspection.id === data.inspection?.id)}
      row={inspection}
      start={{
        authority: data.inspection?.authority ?? '',
        inspectorate: data.inspection?.inspectorate ?? 'Ofsted',
        kind: sort === 'visit' ? 'focused visit' : 'inspection',
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
