import * as React from 'react';
import type { listSchema } from '../../lists/schema';
import { addMonths, formatDay } from '../../plan/day';
import { scoreInWords } from '../../plan/risks/scale';
import { impactWords, likelihoodWords } from '../../plan/risks/scaleWords';
import type { RiskStanding } from '../../plan/risks/standing';
import { usePlan, useServices } from '../context/contexts';
import type { FormField } from '../forms/fieldTypes';
import { NOT_WRITTEN } from '../forms/formDefinition';
import { ListForm } from '../forms/RecordForm';
import { ScreenHeading } from '../ui/ScreenHeading';
import { impactOptions, likelihoodOptions } from './RiskForm';
import { useReviewedMeanwhile } from './useReviewedMeanwhile';

const fields: readonly FormField<(typeof listSchema)['riskReviews']['columns']>[] = [
  {
    kind: 'choice',
    name: 'likelihood',
    options: likelihoodOptions,
    none: 'Choose one',
    required: 'Choose how likely it is now.',
    half: true,
  },
  {
    kind: 'choice',
    name: 'impact',
    options: impactOptions,
    none: 'Choose one',
    required: 'Choose how much it would matter now.',
    half: true,
  },
  {
    kind: 'text',
    name: 'text',
    rows: 3,
    hint: 'What has changed since the last review, and what is done about it. No names of children.',
    advises: true,
    required: 'Say in a sentence what was found.',
  },
  { kind: 'day', name: 'nextReview', required: 'Give the day by which it is looked at again.' },
];

/**
 * The form in which a risk's owner or a manager looks at it again: how it scores now, what was found, and by when it is
 * looked at next. It adds a row; what was said before stays (requirement 97).
 */
export function RiskReviewForm({
  standing,
  onClose,
}: {
  standing: RiskStanding;
  /** Closes the form, with a sentence when something was saved. */
  onClose(done?: string): void;
}): React.ReactElement {
  const { store } = useServices();
  const { data, view } = usePlan();
  const { risk, now } = standing;
  const meanwhile = useReviewedMeanwhile(standing);
  const heading = `Review risk ${risk.ref}`;
  return (
    <>
      <ScreenHeading>{heading}</ScreenHeading>
      <p>
        {risk.title}.{now ? ` It scores ${scoreInWords(now)}.` : ' It is not scored yet.'}
      </p>
      <ListForm<'riskReviews', never>
        name="risk review"
        about={risk.id}
        list="riskReviews"
        label={heading}
        saveLabel="Add it"
        fields={fields}
        row={null}
        start={{
          likelihood: now && likelihoodWords[now.likelihood - 1],
          impact: now && impactWords[now.impact - 1],
          nextReview: addMonths(view.today, 3),
        }}
        check={({ nextReview }) =>
          nextReview && nextReview <= view.today
            ? { field: 'nextReview', message: `${formatDay(nextReview)} is not to come. Give a later day.` }
            : null
        }
        complete={(values) => ({
          ...values,
          kind: 'review',
          planId: data.plan.id,
          riskId: risk.id,
          riskRef: risk.ref,
        })}
        add={async (values, key) =>
          (await meanwhile.happened(key)) ? NOT_WRITTEN : store.addRecord('riskReviews', values, key)
        }
        saved={`Risk ${risk.ref} was reviewed.`}
        onSaved={(_, said) => onClose(said)}
        onCancel={() => onClose()}
      >
        {() => meanwhile.notice}
      </ListForm>
    </>
  );
}
