import * as React from 'react';
import { PropertyPaneSlider, PropertyPaneTextField } from '@microsoft/sp-property-pane';
import type { IPropertyPaneConfiguration } from '@microsoft/sp-property-pane';
import type { CardProps } from '../app/cards';
import type { Services } from '../app/context/services';
import { cardHost } from './pageHost';
import type { PageHost, PlanLocation } from './pageHost';
import { PlanWebPart } from './PlanWebPart';
import type { PlanProperties } from './PlanWebPart';

/** What a card is set to, beside its plan. */
export interface CardProperties extends PlanProperties {
  title: string;
  /** How many actions it lists at most. */
  lines: number;
  /** The page that its links open; empty is SitePages/Plan.aspx of the plan's site. */
  page: string;
}

/** What the cards have in common: their links leave the page for the plan's, and their pane. */
export abstract class CardWebPart extends PlanWebPart<CardProperties> {
  /** Which card it is. */
  protected abstract readonly Card: (props: CardProps) => React.ReactElement;

  protected screen(services: Services, host: PageHost, idPrefix: string): React.ReactElement {
    const { Card } = this;
    const { title, lines, planId } = this.properties;
    return (
      <Card
        services={services}
        host={host}
        idPrefix={idPrefix}
        title={title}
        lines={lines}
        planId={planId || undefined}
      />
    );
  }

  protected openHost(theme: PageHost['theme'], place: PlanLocation): PageHost {
    return cardHost(window, theme, place, () => this.properties.page.trim() || place.planPage);
  }

  protected getPropertyPaneConfiguration(): IPropertyPaneConfiguration {
    const card = [
      PropertyPaneTextField('title', { label: 'Title' }),
      PropertyPaneSlider('lines', { label: 'Actions to list', min: 1, max: 10, value: this.properties.lines }),
      PropertyPaneTextField('page', {
        label: 'Page to open',
        description: 'The page that shows the whole plan. Leave empty for Plan.aspx of the plan’s site.',
        placeholder: 'SitePages/Plan.aspx',
      }),
    ];
    return {
      pages: [
        {
          groups: [
            { groupName: 'Card', groupFields: card },
            { groupName: 'Plan', groupFields: this.planFields() },
          ],
        },
      ],
    };
  }
}
