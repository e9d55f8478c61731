import * as React from 'react';
import type { ExemptItem } from '../../plan/fields';
import { riskFields } from '../../plan/fields/risks';
import { usePlan } from '../context/contexts';
import { RecordForm } from '../forms/RecordForm';
import { exemptRiskFields, furtherParagraphsProblem } from '../meetings';
import { impactOptions, likelihoodOptions } from './RiskForm';

/** The form that adds a risk which is exempt from the start, or edits one. It writes to the exempt list alone. */
export function ExemptRiskForm({ item, onClose }: { item: ExemptItem | null; onClose(): void }): React.ReactElement {
  const { data } = usePlan();
  return (
    <RecordForm
      name="exempt risk"
      about={item?.id ?? 'new'}
      list="exemptItems"
      label={item ? 'Edit the exempt risk' : 'Add an exempt risk'}
      fields={[
        { kind: 'line', name: 'title', label: riskFields.title.asked, required: 'Name the risk.' },
        {
          kind: 'text',
          name: 'text',
          label: 'Cause, event and effect',
          rows: 3,
          required: 'Say what could happen.',
        },
        { kind: 'text', name: 'answer', label: 'In place against it, and what was said', rows: 4 },
        { kind: 'choice', name: 'likelihood', options: likelihoodOptions, none: 'Not yet scored', half: true },
        { kind: 'choice', name: 'impact', options: impactOptions, none: 'Not yet scored', half: true },
        { kind: 'day', name: 'nextReview' },
        { kind: 'actions', name: 'actionIds' },
        ...exemptRiskFields,
      ]}
      row={item}
      start={{ kind: 'risk', ground: 'exempt', paragraph: undefined }}
      check={(values) =>
        Boolean(values.likelihood) === Boolean(values.impact)
          ? furtherParagraphsProblem(values)
          : {
              field: values.likelihood ? 'impact' : 'likelihood',
              message: 'Give both, or neither until it is scored.',
            }
      }
      given={{ planId: data.plan.id, kind: 'risk' }}
      saved="The exempt risk was saved."
      onSaved={onClose}
      onCancel={onClose}
    />
  );
}
