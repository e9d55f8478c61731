import * as React from 'react';
import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import { inspectionName } from '../../plan/inspections/names';
import { usePlan } from '../context/contexts';
import { CrossPrioritiesField } from './CrossPrioritiesField';
import { PriorityField } from '../forms/PriorityField';
import { statesAtImport } from './recommendationEntry';
import type { RecommendationEntry, RecommendationProblem } from './recommendationEntry';

export interface RecommendationFieldsProps {
  entry: RecommendationEntry;
  onChange(changes: Partial<RecommendationEntry>): void;
  problems: RecommendationProblem[];
}

/** Which inspection or visit made it, where the council has had any: a later visit may ask for more. */
function MadeByField({
  value,
  onChange,
}: {
  value: number | null;
  onChange(inspectionId: number | null): void;
}): React.ReactElement | null {
  const { data } = usePlan();
  if (data.inspections.length === 0) return null;
  return (
    <Field label="Who made it">
      <Select
        value={value === null ? '' : String(value)}
        onChange={(_, { value: chosen }) => onChange(chosen === '' ? null : Number(chosen))}
      >
        <option value="">Somebody else: a peer review, the board, an audit</option>
        {data.inspections.map((inspection) => (
          <option key={inspection.id} value={inspection.id}>
            {inspectionName(inspection)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** What a recommendation is made of: the inspectors' words, to whom, and where they stand. */
export function RecommendationFields({ entry, onChange, problems }: RecommendationFieldsProps): React.ReactElement {
  const stateOf = (
    field: RecommendationProblem['field'],
  ): { validationMessage?: string; validationState: 'error' | 'none' } => {
    const message = problems.find((each) => each.field === field)?.message;
    return { validationMessage: message, validationState: message ? 'error' : 'none' };
  };
  return (
    <>
      <Field label="The recommendation, word for word" required {...stateOf('text')}>
        <Textarea
          rows={5}
          resize="vertical"
          value={entry.text}
          onChange={(_, { value }) => onChange({ text: value })}
        />
      </Field>
      <MadeByField value={entry.inspectionId} onChange={(inspectionId) => onChange({ inspectionId })} />
      <Field label="To whom" hint="As the report says: the council, the safeguarding partners.">
        <Input value={entry.addressee} onChange={(_, { value }) => onChange({ addressee: value })} />
      </Field>
      <Field label="Number in the report" hint="Leave it empty for an area for improvement without a number.">
        <Input value={entry.number} onChange={(_, { value }) => onChange({ number: value })} />
      </Field>
      <Field label="Page of the report" {...stateOf('page')}>
        <Input inputMode="numeric" value={entry.page} onChange={(_, { value }) => onChange({ page: value })} />
      </Field>
      <PriorityField value={entry.priorityId} onChange={(priorityId) => onChange({ priorityId })} />
      <Field label="Where it stood when it came in" hint="What had been done about it by the time of the report.">
        <Select value={entry.stateAtImport} onChange={(_, { value }) => onChange({ stateAtImport: value })}>
          <option value="">Not said</option>
          {statesAtImport.map((state) => (
            <option key={state}>{state}</option>
          ))}
        </Select>
      </Field>
      <CrossPrioritiesField
        value={entry.crossPriorityIds}
        onChange={(crossPriorityIds) => onChange({ crossPriorityIds })}
      />
      <Field
        label="What the councillor does"
        hint="The part of members and corporate parents in it, for example what the panel asks to see."
      >
        <Textarea
          rows={2}
          resize="vertical"
          value={entry.councillorRole}
          onChange={(_, { value }) => onChange({ councillorRole: value })}
        />
      </Field>
      {entry.base ? (
        <Field label="Why is it changed?" required {...stateOf('reason')}>
          <Textarea
            rows={2}
            resize="vertical"
            value={entry.reason}
            onChange={(_, { value }) => onChange({ reason: value })}
          />
        </Field>
      ) : null}
    </>
  );
}
