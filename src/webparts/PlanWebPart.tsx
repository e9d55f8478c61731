import * as ReactDom from 'react-dom';
import * as React from 'react';
import { BaseClientSideWebPart } from '@microsoft/sp-webpart-base';
import { PropertyPaneDropdown, PropertyPaneTextField } from '@microsoft/sp-property-pane';
import type { IPropertyPaneDropdownOption, IPropertyPaneField } from '@microsoft/sp-property-pane';
import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import type { Services } from '../app/context/services';
import type { PageHost, PlanLocation, TeamsTab } from './pageHost';
import { themeOfPage, themeOfTeams } from './pageTheme';
import { findPlanSite, planSiteProperty, readTenantProperty, siteAddress } from './planSite';
import { openServices, renewSignIn } from './openServices';
import { SIGNED_IN } from './signInBeside';
import type { WhereIsThePlan } from './WhereIsThePlan';

/** The properties that all web parts of the product share. */
export interface PlanProperties {
  /** The number of the plan on its site; 0 means the first plan. */
  planId: number;
  /** The site that holds the plan; empty means the page's own site. */
  siteUrl: string;
}

/**
 * The browser's storage key for the address of the plan's site, kept for people whose tenant does not name one. Nothing
 * of the plan itself is stored.
 */
const rememberedSite = 'improvementPlan.site';

/**
 * The base of all web parts. It takes the SPFx context, finds the plan's site, builds the services, and shows a screen
 * in the theme of the page.
 */
export abstract class PlanWebPart<P extends PlanProperties> extends BaseClientSideWebPart<P> {
  private host: PageHost | null = null;
  private services: Services | null = null;
  private siteUrl: string | null = null;
  private Where: typeof WhereIsThePlan | null = null;
  private plans: IPropertyPaneDropdownOption[] = [];
  private pageTheme: IReadonlyTheme | undefined;
  private teamsTheme: string | undefined;
  // eslint-disable-next-line no-restricted-syntax -- Whether colours are forced is asked, which is no width.
  private readonly forcedColours = window.matchMedia?.('(forced-colors: active)');

  /** Describes the page or Teams tab in which this web part is shown. */
  protected abstract openHost(theme: PageHost['theme'], place: PlanLocation, teams: TeamsTab | null): PageHost;
  /**
   * The screen for these services and this host. `idPrefix` differs for each web part on a page, because Fluent styles
   * are lost when two web parts share ids.
   */
  protected abstract screen(services: Services, host: PageHost, idPrefix: string): React.ReactElement;

  protected async onInit(): Promise<void> {
    // Closes a window that was opened to sign in beside another page. A window that a script did not open is not closed
    // by the browser, whatever its address.
    if (new URLSearchParams(window.location.search).has(SIGNED_IN)) window.close();
    this.forcedColours?.addEventListener('change', this.showTheme);
    // In Teams the theme is taken from Teams, because SPFx reports the default theme there until the theme changes.
    this.teamsTheme = this.teams?.context.theme;
    this.teams?.teamsJs.app.registerOnThemeChangeHandler((theme) => {
      this.teamsTheme = theme;
      this.showTheme();
    });
    await this.openPlan();
  }

  public render(): void {
    ReactDom.render(<>{this.content()}</>, this.domElement);
  }

  protected onDispose(): void {
    this.forcedColours?.removeEventListener('change', this.showTheme);
    ReactDom.unmountComponentAtNode(this.domElement);
  }

  protected onThemeChanged(theme: IReadonlyTheme | undefined): void {
    this.pageTheme = theme;
    this.showTheme();
  }

  protected onPropertyPaneConfigurationStart(): void {
    this.services?.store
      .open()
      .then(({ plans }) => {
        this.plans = plans.map(({ id, title }) => ({ key: id, text: title }));
        this.context.propertyPane.refresh();
      })
      .catch((error: Error) => this.renderError(error));
  }

  protected onPropertyPaneFieldChanged(path: string): void {
    if (path !== 'siteUrl') return;
    this.openPlan().then(
      () => this.render(),
      (error: Error) => this.renderError(error),
    );
  }

  /** The property pane's fields that choose the plan. */
  protected planFields(): IPropertyPaneField<unknown>[] {
    return [
      PropertyPaneDropdown('planId', {
        label: 'Plan',
        options: [{ key: 0, text: 'The plan that the site opens' }, ...this.plans],
        selectedKey: this.properties.planId,
      }),
      PropertyPaneTextField('siteUrl', {
        label: 'Site that holds the plan',
        description: 'Leave empty when it is this site.',
        placeholder: '/sites/improvement',
        deferredValidationTime: 600,
        onGetErrorMessage: (value) =>
          value.trim() === '' || siteAddress(value, this.webUrl) !== null
            ? ''
            : 'Give the address of a site of this tenant.',
      }),
    ];
  }

  private get webUrl(): string {
    return this.context.pageContext.web.absoluteUrl;
  }

  private get teams(): TeamsTab | null {
    return (this.context.sdks.microsoftTeams as TeamsTab | undefined) ?? null;
  }

  private get theme(): PageHost['theme'] {
    const forced = this.forcedColours?.matches === true;
    return this.teams ? themeOfTeams(this.teamsTheme, forced) : themeOfPage(this.pageTheme, forced);
  }

  private readonly showTheme = (): void => this.host?.setTheme(this.theme);

  private async openPlan(): Promise<void> {
    const { context, teams, webUrl } = this;
    const withoutSite = teams !== null && !teams.context.channelId;
    this.siteUrl = await findPlanSite(
      { webUrl, siteUrl: this.properties.siteUrl, withoutSite },
      async () => (await readTenantProperty(webUrl, planSiteProperty)) ?? window.localStorage.getItem(rememberedSite),
    );
    if (this.siteUrl === null) {
      // Hardly anybody is asked, so the form loads only here.
      const form = await import(/* webpackChunkName: 'where-is-the-plan' */ './WhereIsThePlan');
      this.Where = form.WhereIsThePlan;
      return;
    }
    const planPage = `${this.siteUrl}/SitePages/Plan.aspx`;
    this.services = openServices(this.siteUrl, planPage, context);
    const { siteUrl } = this;
    const person = context.pageContext.user.loginName;
    const place = { planPage, siteUrl, person, renew: () => renewSignIn(siteUrl, context) };
    this.host = this.openHost(this.theme, place, teams);
  }

  private content(): React.ReactElement | null {
    const { Where } = this;
    if (this.services && this.host) return this.screen(this.services, this.host, `plan-${this.instanceId}-`);
    if (Where === null) return null;
    return (
      <Where
        theme={this.theme}
        read={(text) => siteAddress(text, this.webUrl)}
        onFound={(siteUrl) => {
          window.localStorage.setItem(rememberedSite, siteUrl);
          this.openPlan().then(
            () => this.render(),
            (error: Error) => this.renderError(error),
          );
        }}
      />
    );
  }
}
