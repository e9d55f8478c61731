import * as React from 'react';
import type { Problem } from '../ui/problem';
import type { ProgressStep } from '../ui/StepProgress';
import { yesOrNo } from '../../plan/fields/field';
import { focusFirstFault } from './focus';
import type { FormName } from './formNames';
import { useForm } from './useForm';

/** A document that somebody has looked through, which one button writes. */
export interface ConfirmationOptions<Made> {
  name: FormName;
  /**
   * What was read of the document and corrected. It stays with its file while the page is open, and nothing of it in the
   * browser; `begun` once it was confirmed: from then on what is written must not change.
   */
  inProgress: { operationKey: string; begun: boolean };
  /** What has to be put right first, a sentence each. */
  problems: readonly string[];
  /** What was looked through, in which what is wrong is marked once `onRefused` was called. */
  ground: HTMLElement | null;
  onRefused(): void;
  /** Writes all of it under the key of `inProgress`: a repeat finishes what was begun and doubles nothing. */
  write(onStep: (step: ProgressStep) => void): Promise<Made>;
  /** Said to screen readers once it is written. */
  saved: string;
  /** After it was written and the site was read again. */
  onSaved(made: Made): void;
}

export interface Confirmation {
  /** It was confirmed: nothing of it can be changed any more. */
  isLocked: boolean;
  /** It was confirmed on an earlier visit, and nothing was tried since. */
  wasLeft: boolean;
  writing: boolean;
  step: ProgressStep | null;
  failure: Problem | null;
  /** What has to be put right, once somebody tried to confirm. */
  problems: readonly string[];
  confirm(): void;
}

const columns = { confirmed: yesOrNo('Confirmed') };

/** The form around a document that was looked through: sent once, with what is wrong in focus, and begun again after a failure. */
export function useConfirmation<Made>(options: ConfirmationOptions<Made>): Confirmation {
  const { name, inProgress, problems, ground, onRefused, write, saved, onSaved } = options;
  const [step, setStep] = React.useState<ProgressStep | null>(null);
  const [wanted, setWanted] = React.useState(false);
  const [begunBefore] = React.useState(inProgress.begun);
  const form = useForm<typeof columns, never>({
    name,
    about: inProgress.operationKey,
    keepsNoDraft: true,
    columns,
    fields: [],
    row: null,
    check: () => (problems.length > 0 ? { field: 'confirmed', message: problems[0] } : null),
    add: () => {
      inProgress.begun = true;
      return write(setStep);
    },
    saved,
    onSaved: (made) => onSaved(made as Made),
  });
  const confirm = (): void => {
    setWanted(true);
    void form.attempt();
    if (problems.length === 0) return;
    onRefused();
    // Once it is marked.
    setTimeout(() => {
      if (ground) focusFirstFault(ground);
    });
  };
  const isLocked = form.saving || inProgress.begun;
  return {
    isLocked,
    wasLeft: begunBefore && !wanted,
    writing: form.saving,
    step,
    failure: form.failure,
    problems: wanted ? problems : [],
    confirm,
  };
}
