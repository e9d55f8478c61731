import * as React from 'react';
import type { AllPlans } from '../../plan/allPlans/standings';
import { OnPlan } from '../context/OnPlan';
import { DateRow } from '../overview';
import { ShortList } from './ShortList';

/** Lists the next dates of all plans. */
export function NextOfAll({ next }: Pick<AllPlans, 'next'>): React.ReactElement {
  return (
    <ShortList
      id="all-plans-next"
      heading="Next in any plan"
      items={next}
      most={7}
      none="No date is set ahead."
      lastColumn="Working days left"
    >
      {({ of, deadline }, index) => (
        <OnPlan key={`${of.data.plan.id} ${deadline.day} ${deadline.title} ${index}`} id={of.data.plan.id}>
          <DateRow date={deadline} of={of.data.plan.title} />
        </OnPlan>
      )}
    </ShortList>
  );
}
