import * as React from 'react';
import type { IPropertyPaneConfiguration } from '@microsoft/sp-property-pane';
import { App } from '../../app';
import type { Services } from '../../app/context/services';
import { sharePointHost, teamsHost } from '../pageHost';
import type { PageHost, PlanLocation, TeamsTab } from '../pageHost';
import { PlanWebPart } from '../PlanWebPart';
import type { PlanProperties } from '../PlanWebPart';

/**
 * The web part with the whole app: on a SharePoint page, as a full page, in a Teams channel and as a Teams personal
 * app.
 */
export default class ImprovementPlanWebPart extends PlanWebPart<PlanProperties> {
  protected openHost(theme: PageHost['theme'], place: PlanLocation, teams: TeamsTab | null): PageHost {
    return teams ? teamsHost(window, theme, teams, place) : sharePointHost(window, theme, place);
  }

  protected screen(services: Services, host: PageHost, idPrefix: string): React.ReactElement {
    return <App services={services} host={host} idPrefix={idPrefix} planId={this.properties.planId || undefined} />;
  }

  protected getPropertyPaneConfiguration(): IPropertyPaneConfiguration {
    return { pages: [{ groups: [{ groupName: 'Plan', groupFields: this.planFields() }] }] };
  }
}
