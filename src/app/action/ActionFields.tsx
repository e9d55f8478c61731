import * as React from 'react';
import { Checkbox, Field, Input, makeStyles, Select, Textarea } from '@fluentui/react-components';
import { inPlanOrder } from '../../plan/groups';
import { PeoplePicker } from '../forms/PeoplePicker';
import { usePlan, useServices } from '../context/contexts';
import type { ActionEntry, ActionField, ActionProblem } from './actionEntry';
import { CrossPrioritiesField } from './CrossPrioritiesField';
import { DayField } from '../forms/DayField';
import { DependencyField } from './DependencyField';
import { PriorityField } from '../forms/PriorityField';

export interface ActionFieldsProps {
  entry: ActionEntry;
  onChange(changes: Partial<ActionEntry>): void;
  problems: ActionProblem[];
  /** Which action is edited; null for a new one. */
  actionId?: number | null;
}

function shortened(text: string): string {
  return text.length > 90 ? `${text.slice(0, 88).trimEnd()}…` : text;
}

// A browser makes a list as wide as its longest choice.
const useStyles = makeStyles({
  select: { minWidth: 0, '& select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' } },
});

/** What an action is made of: what, why, who and when. */
export function ActionFields({ entry, onChange, problems, actionId = null }: ActionFieldsProps): React.ReactElement {
  const { store } = useServices();
  const styles = useStyles();
  const { data } = usePlan();
  const problemAt = (field: ActionField): string | undefined => problems.find((each) => each.field === field)?.message;
  const text = problemAt('text');
  const recommendations = data.recommendations
    .filter(({ id, withdrawn }) => withdrawn === null || id === entry.recommendationId)
    .sort(inPlanOrder);
  return (
    <>
      <Field label="What will be done" required validationMessage={text} validationState={text ? 'error' : 'none'}>
        <Textarea
          rows={3}
          resize="vertical"
          value={entry.text}
          onChange={(_, { value }) => onChange({ text: value })}
        />
      </Field>
      <Field label="Desired outcome" hint="What will be different for children.">
        <Textarea
          rows={2}
          resize="vertical"
          value={entry.outcome}
          onChange={(_, { value }) => onChange({ outcome: value })}
        />
      </Field>
      <Field label="How success is measured">
        <Textarea
          rows={2}
          resize="vertical"
          value={entry.measure}
          onChange={(_, { value }) => onChange({ measure: value })}
        />
      </Field>
      <PeoplePicker
        label="Lead"
        hint="Whoever is named gets the right to report on it."
        directory={store}
        chosen={entry.lead ? [entry.lead] : []}
        onChange={([lead]) => onChange({ lead: lead ?? null })}
      />
      <PeoplePicker
        label="Deputies"
        hint="They may report as well."
        multiple
        directory={store}
        chosen={entry.deputies}
        onChange={(deputies) => onChange({ deputies })}
      />
      <Field
        label="Owner outside the service"
        hint="A partner, another directorate or somebody without an account. The lead answers for them here."
        validationMessage={problemAt('externalOwner')}
        validationState={problemAt('externalOwner') ? 'error' : 'none'}
      >
        <Input value={entry.externalOwner} onChange={(_, { value }) => onChange({ externalOwner: value })} />
      </Field>
      <DayField
        label="Starts"
        value={entry.start}
        onChange={(start) => onChange({ start })}
        error={problemAt('start')}
      />
      <DayField label="Due" value={entry.due} onChange={(due) => onChange({ due })} error={problemAt('due')} />
      <Field label="Answers recommendation">
        <Select
          className={styles.select}
          value={entry.recommendationId ?? ''}
          onChange={(_, { value }) => onChange({ recommendationId: value === '' ? null : Number(value) })}
        >
          <option value="">None: no recommendation asked for it</option>
          {recommendations.map(({ id, ref, text: words }) => (
            <option key={id} value={id}>
              {ref}: {shortened(words)}
            </option>
          ))}
        </Select>
      </Field>
      {entry.recommendationId === null ? (
        <PriorityField value={entry.priorityId} onChange={(priorityId) => onChange({ priorityId })} />
      ) : null}
      <CrossPrioritiesField
        value={entry.crossPriorityIds}
        onChange={(crossPriorityIds) => onChange({ crossPriorityIds })}
      />
      <DependencyField
        actionId={actionId}
        chosen={entry.waitsFor}
        onChange={(waitsFor) => onChange({ waitsFor })}
        error={problemAt('waitsFor')}
      />
      <Checkbox
        label="About the workforce: recruiting, keeping or training staff"
        checked={entry.workforce}
        onChange={(_, { checked }) => onChange({ workforce: checked === true })}
      />
      <Checkbox
        label="Urgent: it comes before others"
        checked={entry.urgent}
        onChange={(_, { checked }) => onChange({ urgent: checked === true })}
      />
    </>
  );
}
