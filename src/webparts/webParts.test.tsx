import { ThemeProvider } from '@microsoft/sp-component-base';
import * as coreLibrary from '@microsoft/sp-core-library';
import { PageContext } from '@microsoft/sp-page-context';
import { WebPartContext } from '@microsoft/sp-webpart-base';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { PlanStore } from '../lists/planStore';
import ImprovementPlanWebPart from './improvementPlan/ImprovementPlanWebPart';
import planManifest from './improvementPlan/ImprovementPlanWebPart.manifest.json';
import MyActionsWebPart from './myActions/MyActionsWebPart';
import myActionsManifest from './myActions/MyActionsWebPart.manifest.json';
import { openServices } from './openServices';
import PlanProgressWebPart from './planProgress/PlanProgressWebPart';
import planProgressManifest from './planProgress/PlanProgressWebPart.manifest.json';

/** The web parts run on the real SharePoint Framework; only their requests to the site are mocked. */
jest.mock('./openServices', () => ({ openServices: jest.fn() }));

interface Lifecycle {
  _internalInitialize(context: object, fromPage: boolean, displayMode: number): void;
  _internalDeserialize(data: object): void;
  _internalFirstTimeRender(): Promise<void>;
  _internalDispose(): void;
  _onPropertyPaneFieldChanged(path: string, value: unknown, type: number): boolean;
  _onPropertyPaneLifeCycleEvent(event: string): void;
  _getPropertyPaneData(): Promise<{
    configuration: {
      pages: {
        groups: { groupFields: { targetProperty: string; properties: { options?: { text: string }[] } }[] }[];
      }[];
    };
  }>;
}

// Members of the framework that its public types omit, as a SharePoint page uses them.
const core = coreLibrary as unknown as {
  _SPFlight: { initialize(flights: number[]): void };
  _SPKillSwitch: { initialize(switches: object): void };
  ServiceScope: typeof coreLibrary.ServiceScope;
};

const guid = '00000000-0000-0000-0000-000000000000';
const siteUrl = 'https://council.sharepoint.com/sites/improvement';
let instances = 0;
let running: Lifecycle[] = [];
let themes: { _setTheme(theme: object): void };

const open = jest.fn<ReturnType<PlanStore['open']>, []>();

function context(manifest: object, teams: object | null): object {
  const scope = core.ServiceScope.startNewRoot();
  const themeProvider = new (ThemeProvider as unknown as new (parent: object, theme: object) => ThemeProvider)(
    {},
    { isInverted: false },
  );
  scope.provide(ThemeProvider.serviceKey, themeProvider);
  themes = themeProvider as unknown as typeof themes;
  const page = scope.createAndProvide(PageContext.serviceKey, PageContext) as unknown as {
    initialize(options: object, legacy: object): void;
  };
  scope.finish();
  const place = { id: guid, absoluteUrl: teams ? 'https://council.sharepoint.com' : siteUrl, serverRelativeUrl: '/' };
  page.initialize(
    {
      cultureInfo: { currentCultureName: 'en-GB', currentUICultureName: 'en-GB', isRightToLeft: false },
      site: { ...place, correlationId: guid },
      user: { displayName: 'Priya Nair', loginName: 'priya.nair@council.example' },
      web: { ...place, title: 'Improvement', permissions: { High: 0, Low: 1 } },
      featureInfo: {},
    },
    {},
  );
  const domElement = document.createElement('div');
  document.body.append(domElement);
  instances += 1;
  const parameters = {
    sdks: teams ? { microsoftTeams: teams } : {},
    sdksAsync: Promise.resolve({}),
    parentServiceScope: scope,
    manifest,
    instanceId: `instance-${instances}`,
    webPartTag: 'tag',
    loggingTag: 'tag',
    domElement,
    statusRenderer: {
      clearLoadingIndicator: () => undefined,
      clearError: () => undefined,
      renderError: () => undefined,
    },
    formFactor: 0,
    host: {},
    isPropertyPaneRenderedByWebPart: () => false,
    isPropertyPaneOpen: () => false,
    isContentPanelOpen: () => false,
    requestPropertyPaneAction: () => undefined,
  };
  return new (WebPartContext as unknown as new (parameters: object) => object)(parameters);
}

async function run(
  WebPart: new () => object,
  manifest: { id: string; preconfiguredEntries: { properties: object }[] },
  options: { teams?: object; properties?: object } = {},
): Promise<Lifecycle> {
  const webPart = new WebPart() as Lifecycle;
  webPart._internalInitialize(context(JSON.parse(JSON.stringify(manifest)) as object, options.teams ?? null), true, 1);
  webPart._internalDeserialize({
    id: manifest.id,
    dataVersion: '1.0',
    properties: { ...manifest.preconfiguredEntries[0]!.properties, ...options.properties },
  });
  await act(() => webPart._internalFirstTimeRender());
  running.push(webPart);
  return webPart;
}

beforeAll(() => {
  core._SPFlight.initialize([]);
  core._SPKillSwitch.initialize({});
});

beforeEach(() => {
  open.mockResolvedValue({
    site: { url: siteUrl, title: 'Improvement', timeZone: 'Europe/London', timeZoneName: 'London', schema: 'current' },
    me: {
      id: 7,
      name: 'Priya Nair',
      email: '',
      login: 'priya.nair@council.example',
      isSiteOwner: false,
      isManager: false,
      isLead: false,
      isClerk: false,
      isMember: false,
      isDirector: false,
      isReader: true,
    },
    today: '2026-11-23',
    plans: [],
    settings: { openingPlanId: null, otherSites: [], ownRules: [] },
    openingPlanId: null,
    operations: [],
    data: null,
  });
  jest.mocked(openServices).mockImplementation(
    () =>
      ({
        store: { open },
        provisioning: {},
        reminders: {},
        onPause: () => () => undefined,
      }) as unknown as ReturnType<typeof openServices>,
  );
});

afterEach(() => {
  running.forEach((webPart) => webPart._internalDispose());
  running = [];
  document.body.replaceChildren();
  window.localStorage.clear();
  jest.clearAllMocks();
});

describe('the web parts, on the real SharePoint Framework', () => {
  it('shows the whole app for the site of the page', async () => {
    await run(ImprovementPlanWebPart, planManifest);
    expect(openServices).toHaveBeenCalledWith(siteUrl, `${siteUrl}/SitePages/Plan.aspx`, expect.anything());
    expect(await screen.findByRole('navigation')).toBeTruthy();
    await waitFor(() => expect(open).toHaveBeenCalledTimes(1));
  });

  it('shows two cards on one page with ids and styles of their own', async () => {
    await run(PlanProgressWebPart, planProgressManifest, { properties: { title: 'How it goes' } });
    await run(MyActionsWebPart, myActionsManifest);
    expect(await screen.findByRole('region', { name: 'How it goes' })).toBeTruthy();
    expect(screen.getByRole('region', { name: 'My actions' })).toBeTruthy();
    const providers = [...document.querySelectorAll('.fui-FluentProvider')].map(({ className }) =>
      className.split(' ').find((name) => name.includes('plan-instance-')),
    );
    expect(providers).toHaveLength(2);
    expect(new Set(providers).size).toBe(2);
    expect(providers).not.toContain(undefined);
  });

  it('leads from a card to the page that its pane names, at once when that changes', async () => {
    const card = await run(PlanProgressWebPart, planProgressManifest);
    const link = await screen.findByRole('link');
    expect(link.getAttribute('href')).toMatch(new RegExp(`^${siteUrl}/SitePages/Plan\\.aspx#/`));
    act(() => void card._onPropertyPaneFieldChanged('page', '/sites/improvement/SitePages/Home.aspx', 3));
    await waitFor(() =>
      expect(screen.getByRole('link').getAttribute('href')).toMatch(/\/sites\/improvement\/SitePages\/Home\.aspx#\//),
    );
  });

  it('offers the plans of the site in its pane', async () => {
    open.mockResolvedValue({ ...(await open()), plans: [{ id: 4, title: 'Focused visit', closed: null }] });
    const webPart = await run(ImprovementPlanWebPart, planManifest);
    webPart._onPropertyPaneLifeCycleEvent('ConfigurationStart');
    await waitFor(async () => {
      const { configuration } = await webPart._getPropertyPaneData();
      const fields = configuration.pages.flatMap(({ groups }) => groups.flatMap(({ groupFields }) => groupFields));
      expect(
        fields.find(({ targetProperty }) => targetProperty === 'planId')?.properties.options?.map(({ text }) => text),
      ).toEqual(['The plan that the site opens', 'Focused visit']);
    });
  });

  it('opens the plan of another site when its pane names one', async () => {
    const webPart = await run(ImprovementPlanWebPart, planManifest);
    webPart._onPropertyPaneFieldChanged('siteUrl', '/sites/second', 3);
    await waitFor(() =>
      expect(openServices).toHaveBeenLastCalledWith(
        'https://council.sharepoint.com/sites/second',
        expect.any(String),
        expect.anything(),
      ),
    );
  });

  it('follows the theme of the page while it stands', async () => {
    await run(ImprovementPlanWebPart, planManifest);
    const ground = (): string =>
      getComputedStyle(document.querySelector('.fui-FluentProvider')!).getPropertyValue('--colorNeutralBackground1');
    await screen.findByRole('navigation');
    const light = ground();
    act(() =>
      themes._setTheme({ isInverted: true, semanticColors: { bodyBackground: '#292929', bodyText: '#ffffff' } }),
    );
    await waitFor(() => expect(ground()).not.toBe(light));
  });

  it('leaves nothing behind', async () => {
    const webPart = await run(ImprovementPlanWebPart, planManifest);
    await screen.findByRole('navigation');
    webPart._internalDispose();
    running = [];
    expect(screen.queryByRole('navigation')).toBeNull();
  });
});

describe('in a Teams personal tab, on the root site', () => {
  let changeTheme: (theme: string) => void = () => undefined;
  const teams = {
    teamsJs: {
      app: {
        registerOnThemeChangeHandler: (handler: typeof changeTheme) => void (changeTheme = handler),
        getContext: async () => ({ page: {} }),
      },
    },
    context: { theme: 'dark', entityId: 'plan', subEntityId: '#/my' },
  };
  const tenantSays = (value: object): void => {
    window.fetch = jest.fn(() =>
      Promise.resolve({ ok: true, status: 200, json: () => Promise.resolve(value) } as Response),
    );
  };

  afterEach(() => {
    window.location.hash = '';
  });

  it('finds the plan by the tenant property and opens the sub-page of the link', async () => {
    tenantSays({ Value: '/sites/improvement' });
    await run(ImprovementPlanWebPart, planManifest, { teams });
    expect(openServices).toHaveBeenCalledWith(siteUrl, expect.any(String), expect.anything());
    expect(window.location.hash).toBe('#/my');
    act(() => changeTheme('contrast'));
    await screen.findByRole('navigation');
  });

  it('asks for the site when the tenant does not say, and remembers the answer', async () => {
    tenantSays({ 'odata.null': true });
    await run(ImprovementPlanWebPart, planManifest, { teams });
    const field = await screen.findByRole('textbox', { name: 'Address of the site' });
    await userEvent.click(field);
    await userEvent.paste('https://elsewhere.example/sites/x');
    await userEvent.click(screen.getByRole('button', { name: 'Open the plan' }));
    expect(await screen.findByText(/This is not the address/)).toBeTruthy();
    await userEvent.clear(field);
    await userEvent.paste(siteUrl);
    await userEvent.click(screen.getByRole('button', { name: 'Open the plan' }));
    await screen.findByRole('navigation');
    expect(openServices).toHaveBeenCalledWith(siteUrl, expect.any(String), expect.anything());

    jest.mocked(openServices).mockClear();
    await run(ImprovementPlanWebPart, planManifest, { teams });
    expect(openServices).toHaveBeenCalledWith(siteUrl, expect.any(String), expect.anything());
  });
});
