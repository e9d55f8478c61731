import * as React from 'react';
import { Field, Input, makeStyles, Select, Textarea } from '@fluentui/react-components';
import { inPlanOrder } from '../../plan/groups';
import { usePlan } from '../shell/contexts';
import type { RecommendationEntry, RecommendationProblem } from './recommendationEntry';

export interface RecommendationFieldsProps {
  entry: RecommendationEntry;
  onChange(changes: Partial<RecommendationEntry>): void;
  problems: RecommendationProblem[];
}

// A browser makes a list as wide as its longest choice.
const useStyles = makeStyles({
  select: { minWidth: 0, '& select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' } },
});

/** What a recommendation is made of: the inspectors' words, to whom, and where they stand. */
export function RecommendationFields({ entry, onChange, problems }: RecommendationFieldsProps): React.ReactElement {
  const styles = useStyles();
  const { data } = usePlan();
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
      <Field label="To whom" hint="As the report says: the council, the safeguarding partners.">
        <Input value={entry.addressee} onChange={(_, { value }) => onChange({ addressee: value })} />
      </Field>
      <Field label="Number in the report" hint="Leave it empty for an area for improvement without a number.">
        <Input value={entry.number} onChange={(_, { value }) => onChange({ number: value })} />
      </Field>
      <Field label="Page of the report" {...stateOf('page')}>
        <Input inputMode="numeric" value={entry.page} onChange={(_, { value }) => onChange({ page: value })} />
      </Field>
      {data.priorities.length > 0 ? (
        <Field label="Priority">
          <Select
            className={styles.select}
            value={entry.priorityId ?? ''}
            onChange={(_, { value }) => onChange({ priorityId: value === '' ? null : Number(value) })}
          >
            <option value="">Under no priority</option>
            {[...data.priorities].sort(inPlanOrder).map(({ id, ref, title }) => (
              <option key={id} value={id}>
                {ref}: {title}
              </option>
            ))}
          </Select>
        </Field>
      ) : null}
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
