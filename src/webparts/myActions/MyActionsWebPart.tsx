import * as React from 'react';
import { MyActionsCard } from '../../app/cards';
import type { Services } from '../../app/shell/services';
import { CardWebPart } from '../CardWebPart';
import type { PageHost } from '../pageHost';

/** What the person looking at the page owes, most urgent first. */
export default class MyActionsWebPart extends CardWebPart {
  protected screen(services: Services, host: PageHost, idPrefix: string): React.ReactElement {
    const { title, lines, planId } = this.properties;
    return (
      <MyActionsCard
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
