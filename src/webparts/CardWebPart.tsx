import * as React from 'react';
import { PropertyPaneSlider, PropertyPaneTextField } from '@microsoft/sp-property-pane';
import type { IPropertyPaneConfiguration } from '@microsoft/sp-property-pane';
import type { CardProps } from '../app/cards';
import type { Services } from '../app/context/services';
import { cardHost } from './pageHost';
import type { PageHost, PlanLocation } from './pageHost';
import { PlanWebPart } from './PlanWebPart';
import type { PlanProperties } from './PlanWebPart';

/** The properties of a card, beside those that name its plan. */
export interface CardProperties extends PlanProperties {
  title: string;
  /** The most actions that the card lists. */
  lines: number;
  /** The page that the card's links open; empty means SitePages/Plan.aspx of the plan's site. */
  page: string;
}

/** The base of the card web parts: links that lead to the plan's page, and the property pane. */
export abstract class CardWebPart extends PlanWebPart<CardProperties> {
  /** The React component of the card. */
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
