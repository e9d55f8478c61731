import * as React from 'react';
import { Field, ProgressBar } from '@fluentui/react-components';

export interface ProgressStep {
  done: number;
  total: number;
  label: string;
}

/** The progress of an operation with many steps. Shows nothing before the first step. */
export function StepProgress({ step }: { step: ProgressStep | null }): React.ReactElement | null {
  if (step === null) return null;
  return (
    <Field label={step.label} role="status">
      <ProgressBar aria-label={step.label} value={step.total ? step.done : undefined} max={step.total || 1} />
    </Field>
  );
}
