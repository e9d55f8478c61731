import * as React from 'react';
import { Field, Input } from '@fluentui/react-components';
import { askedLabel } from '../../plan/fields/field';
import { planFields } from '../../plan/fields/plans';
import type { Day } from '../../plan/day';
import { DayField } from '../forms/DayField';
import { USUAL_MONTHS, periodOf } from './importPreview';
import type { ImportPreview } from './importPreview';
import type { PreviewChange } from './previewChanges';
import { usePreviewStyles } from './previewStyles';

export interface PlanSectionProps {
  preview: ImportPreview;
  today: Day;
  onChange(change: PreviewChange): void;
  problemOf(name: 'title' | 'starts' | 'ends'): string | null;
  disabled: boolean;
}

/** Shows the plan that the report starts: its name and its period. */
export function PlanSection({ preview, today, onChange, problemOf, disabled }: PlanSectionProps): React.ReactElement {
  const shared = usePreviewStyles();
  const { starts, ends } = periodOf(preview, today);
  return (
    <section aria-labelledby="import-plan">
      <div className={shared.head}>
        <h2 id="import-plan" className={shared.heading}>
          The plan
        </h2>
      </div>
      <fieldset className={shared.form} disabled={disabled} aria-labelledby="import-plan">
        <Field
          className={shared.wide}
          label={askedLabel(planFields.title)}
          required
          validationMessage={problemOf('title') ?? undefined}
        >
          <Input
            value={preview.plan.title}
            disabled={disabled}
            onChange={(_, data) => onChange({ change: 'plan', name: 'title', value: data.value })}
          />
        </Field>
        <DayField
          label={askedLabel(planFields.starts)}
          value={starts}
          error={problemOf('starts')}
          onChange={(value) => onChange({ change: 'plan', name: 'starts', value })}
        />
        <DayField
          label={askedLabel(planFields.ends)}
          value={ends}
          error={problemOf('ends')}
          hint={preview.plan.ends === null ? `${USUAL_MONTHS} months, as most plans do.` : undefined}
          onChange={(value) => onChange({ change: 'plan', name: 'ends', value })}
        />
      </fieldset>
    </section>
  );
}
