import * as React from 'react';
import { PlanProgressCard } from '../../app/cards';
import type { Services } from '../../app/shell/services';
import { CardWebPart } from '../CardWebPart';
import type { PageHost } from '../pageHost';

/** How the plan stands and what needs attention most, on a page beside other things. */
export default class PlanProgressWebPart extends CardWebPart {
  protected screen(services: Services, host: PageHost, idPrefix: string): React.ReactElement {
    const { title, lines, planId } = this.properties;
    return (
      <PlanProgressCard
        services={services}
        host={host}
        idPrefix={idPrefix}
        title={title}
        lines={lines}
        planId={planId || undefined}
      />
    );
  }
}
