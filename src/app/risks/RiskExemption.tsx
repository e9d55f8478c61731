import * as React from 'react';
import type { RiskStanding } from '../../plan/risks/standing';
import { usePlan } from '../context/contexts';
import { MakeExemptForm } from '../meetings';
import { ScreenHeading } from '../ui/ScreenHeading';

/** The page on which a manager moves a risk with its reviews to the exempt items (requirements 48 and 97). */
export function RiskExemption({ standing, onClose }: { standing: RiskStanding; onClose(): void }): React.ReactElement {
  const { risk } = standing;
  const { view } = usePlan();
  return (
    <>
      <ScreenHeading>
        Make risk {risk.ref} exempt: {risk.title}
      </ScreenHeading>
      <MakeExemptForm open={{ list: 'risks', row: risk, standing, people: view.people }} onClose={onClose} />
    </>
  );
}
