import * as React from 'react';
import type { Problem } from '../ui/problem';
import type { ProgressStep } from '../ui/StepProgress';
import { yesOrNo } from '../../plan/fields/field';
import { focusFirstFault } from './focus';
import type { FormName } from './formNames';
import { useForm } from './useForm';

/** A document that somebody has checked and that one button writes. */
export interface ConfirmationOptions<Made> {
  name: FormName;
  /**
   * The state of the document. It is kept in memory while the page is open and never stored in the browser. `begun` is
   * set on confirmation; from then on the values to write must not change.
   */
  inProgress: { operationKey: string; begun: boolean };
  /** The problems to correct first, a sentence each. */
  problems: readonly string[];
  /** The element that contains the checked document. Once `onRefused` was called, its problems are marked in it. */
  ground: HTMLElement | null;
  onRefused(): void;
  /**
   * Writes the whole document under the key of `inProgress`. A repeat completes an interrupted write and writes nothing
   * twice.
   */
  write(onStep: (step: ProgressStep) => void): Promise<Made>;
  /** The sentence announced to screen readers after writing. */
  saved: string;
  /** Called once the document was written and the site was read again. */
  onSaved(made: Made): void;
}

export interface Confirmation {
  /** Whether the document was confirmed and can no longer be changed. */
  isLocked: boolean;
  /** Whether the document was confirmed on an earlier visit and not tried again on this one. */
  wasLeft: boolean;
  writing: boolean;
  step: ProgressStep | null;
  failure: Problem | null;
  /** The problems to correct; empty until somebody tries to confirm. */
  problems: readonly string[];
  confirm(): void;
}

const columns = { confirmed: yesOrNo('Confirmed') };

/**
 * The state of confirming a checked document: it is written once, the first problem gets the focus, and a failed write
 * can be repeated.
 */
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
    // The problems are marked by the next render, so finding the first waits for it.
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
