import * as React from 'react';
import { nextLetteredRef } from '../../plan/nextRef';
import { impactWords, likelihoodWords } from '../../plan/risks/scaleWords';
import type { Risk } from '../../plan/fields';
import type { RecordRow } from '../../lists/planStore';
import { usePlan } from '../context/contexts';
import { RecordForm } from '../forms/RecordForm';
import { ScreenHeading } from '../ui/ScreenHeading';

/** The choices of a scale in a form, each with its step. */
const steps = <Word extends string>(words: readonly Word[]): { value: Word; label: string }[] =>
  words.map((value, at) => ({ value, label: `${at + 1}: ${value.toLowerCase()}` }));

export const likelihoodOptions = steps(likelihoodWords);
export const impactOptions = steps(impactWords);

/** The form that adds a risk to the register, or edits its words (requirement 97). Scores of today come with reviews. */
export function RiskForm({
  risk,
  onClose,
}: {
  /** The risk to edit, or null for a new one. */
  risk: Risk | null;
  /** Closes the form, with the number of the risk and a sentence when something was saved. */
  onClose(ref?: string, done?: string): void;
}): React.ReactElement {
  const { data, view } = usePlan();
  const heading = risk ? `Edit risk ${risk.ref}` : 'Add a risk';
  return (
    <>
      <ScreenHeading>{heading}</ScreenHeading>
      <RecordForm
        name="risk"
        list="risks"
        label={heading}
        fields={[
          {
            kind: 'line',
            name: 'title',
            hint: 'A few words, for example “Too few social workers”.',
            required: 'Name the risk.',
          },
          { kind: 'text', name: 'cause', rows: 2, hint: 'For example: few experienced people apply.' },
          {
            kind: 'text',
            name: 'event',
            rows: 2,
            hint: 'For example: posts stay empty for months.',
            required: 'Say what could happen.',
          },
          { kind: 'text', name: 'effect', rows: 2, hint: 'No names of children.', advises: true },
          {
            kind: 'choice',
            name: 'likelihoodBefore',
            options: likelihoodOptions,
            none: 'Not yet scored',
            half: true,
          },
          { kind: 'choice', name: 'impactBefore', options: impactOptions, none: 'Not yet scored', half: true },
          { kind: 'text', name: 'controls', rows: 3 },
          { kind: 'actions', name: 'actionIds', hint: 'When one of them is late, the risk’s owner is asked.' },
          {
            kind: 'person',
            name: 'ownerId',
            hint: 'Looks at the risk again and is reminded of it.',
            shown: () => risk === null,
          },
        ]}
        row={risk}
        check={({ likelihoodBefore, impactBefore }) =>
          Boolean(likelihoodBefore) === Boolean(impactBefore)
            ? null
            : {
                field: likelihoodBefore ? 'impactBefore' : 'likelihoodBefore',
                message: 'Give both, or neither until it is scored.',
              }
        }
        given={{
          planId: data.plan.id,
          ref: nextLetteredRef('R', data.risks),
          order: data.risks.length + 1,
          since: view.today,
        }}
        saved={risk ? 'The risk was saved.' : 'The risk was added.'}
        onSaved={(made, said) => onClose((made as RecordRow<'risks'> | undefined)?.ref ?? risk?.ref, said)}
        onCancel={() => onClose(risk?.ref)}
      />
    </>
  );
}
