import type { PageData, PlacedWebPart } from '../pageData';
import type { PageLook } from '../pageLooks';
import type { WebPartManifest } from '../solutionPackage';
import { addModules, loadModule, provideModule } from './moduleLoader';
import { themeOf } from './siteThemes';

/** The parts of SharePoint Framework that only a page uses; its published types leave these members out. */
interface CoreLibrary {
  _SPFlight: { initialize(flights: number[]): void };
  _SPKillSwitch: { initialize(switches: object): void };
  ServiceScope: { startNewRoot(): ServiceScope };
  SPEvent: new (name: string) => unknown;
}
interface ServiceScope {
  createAndProvide<T>(key: unknown, type: unknown): T;
  provide<T>(key: unknown, service: T): T;
  finish(): void;
}
interface ThemeProvider {
  _setTheme(theme: object): void;
}
interface PageContextModule {
  PageContext: { serviceKey: unknown };
}
interface ComponentBase {
  ThemeProvider: { new (parent: unknown, theme: object): ThemeProvider; serviceKey: unknown };
}
interface WebPartBase {
  WebPartContext: new (parameters: object) => object;
  _ClientSideWebPartStatusRenderer: new () => object;
  _TeamsEnvironmentManager: {
    initialize(): Promise<void>;
    getTeamsJs(): TeamsJs;
    getTeamsContext(): unknown;
  };
}

/** The part of teams-js that is changed here. */
interface TeamsJs {
  authentication: {
    authenticate(window: { url: string; width: number; height: number }): Promise<string>;
  };
}

/** A field of a property pane (IPropertyPaneField). */
export interface PaneField {
  type: number;
  targetProperty: string;
  properties: Record<string, unknown>;
}
export interface PaneConfiguration {
  pages: { groups: { groupName?: string; groupFields: PaneField[] }[] }[];
}

/** A web part, with the members that a page calls. */
export interface RunningWebPart {
  readonly title: string;
  readonly properties: Record<string, unknown>;
  _internalInitialize(context: object, fromPage: boolean, displayMode: number): void;
  _internalDeserialize(data: object): void;
  _internalFirstTimeRender(): Promise<unknown>;
  _internalSerialize(): { properties: Record<string, unknown> };
  _getPropertyPaneData(): Promise<{ configuration: PaneConfiguration }>;
  _onPropertyPaneFieldChanged(path: string, value: unknown, type: number): boolean;
  _onPropertyPaneLifeCycleEvent(event: 'ConfigurationStart' | 'ConfigurationComplete'): void;
}

export interface PageFramework {
  setLook(look: PageLook): void;
  /** Loads, starts and shows a web part. `onPane` is called when the web part asks for its property pane. */
  run(placed: PlacedWebPart, element: HTMLElement, onPane: (action: string) => void): Promise<RunningWebPart>;
}

const readMode = 1;
const noGuid = '00000000-0000-0000-0000-000000000000';

const sitePage = (data: PageData): object => {
  const serverRelativeUrl = new URL(data.webUrl).pathname;
  const permissions = { High: 2147483647, Low: 4294967295 };
  const place = { id: noGuid, absoluteUrl: data.webUrl, serverRelativeUrl };
  return {
    aadInfo: { tenantId: noGuid, userId: noGuid },
    cultureInfo: { currentCultureName: 'en-GB', currentUICultureName: 'en-US', isRightToLeft: false },
    site: { ...place, correlationId: noGuid, recycleBinItemCount: 0, serverRequestPath: location.pathname },
    user: { displayName: data.user.name, email: data.user.upn, loginName: data.user.upn, isAnonymousGuestUser: false },
    web: { ...place, title: data.webTitle, language: 2057, permissions, templateName: '64' },
    featureInfo: {},
  };
};

/**
 * Starts SharePoint Framework on a page with its real modules, one service scope, the page context and the theme.
 * Access tokens come from the local tenant, with the permissions that it granted to scripts.
 */
export async function startFramework(data: PageData, look: PageLook): Promise<PageFramework> {
  addModules(data.modules);
  provideModule('@microsoft/load-themed-styles', { loadStyles: () => undefined, loadTheme: () => undefined });
  const core = await loadModule<CoreLibrary>('@microsoft/sp-core-library');
  core._SPFlight.initialize([]);
  core._SPKillSwitch.initialize({});
  const [pageContexts, componentBase, webPartBase] = await Promise.all([
    loadModule<PageContextModule>('@microsoft/sp-page-context'),
    loadModule<ComponentBase>('@microsoft/sp-component-base'),
    loadModule<WebPartBase>('@microsoft/sp-webpart-base'),
  ]);
  const scope = core.ServiceScope.startNewRoot();
  const themeProvider = new componentBase.ThemeProvider({}, themeOf(look));
  scope.provide(componentBase.ThemeProvider.serviceKey, themeProvider);
  const pageContext = scope.createAndProvide<{ initialize(page: object, legacy: object): void }>(
    pageContexts.PageContext.serviceKey,
    pageContexts.PageContext,
  );
  scope.finish();
  pageContext.initialize(sitePage(data), { webAbsoluteUrl: data.webUrl, msGraphEndpointUrl: data.graphUrl });

  let sdks: object = {};
  if (data.teams) {
    await webPartBase._TeamsEnvironmentManager.initialize();
    const manager = webPartBase._TeamsEnvironmentManager;
    sdks = { microsoftTeams: { teamsJs: overHttp(manager.getTeamsJs()), context: manager.getTeamsContext() } };
  }
  const tokens = {
    getTokenProvider: () =>
      Promise.resolve({
        getToken: () =>
          data.graphToken === null
            ? Promise.reject(new Error('AADSTS65001: No permission was granted to the scripts of this tenant.'))
            : Promise.resolve(data.graphToken),
      }),
  };

  return {
    setLook: (next) => themeProvider._setTheme(themeOf(next)),
    async run(placed, element, onPane) {
      const { manifest, instanceId } = placed;
      const { entryModuleId, internalModuleBaseUrls, scriptResources } = manifest.loaderConfig;
      const script = scriptResources[entryModuleId]?.path;
      if (script === undefined) throw new Error(`The manifest of ${manifest.alias} names no script.`);
      const address = internalModuleBaseUrls[0] + script;
      addModules({ [address]: address });
      const WebPart = webPartClass(await loadModule(address), manifest);
      const tag = `WebPart.${manifest.alias}.external.${instanceId}`;
      const context = new webPartBase.WebPartContext({
        sdks,
        sdksAsync: Promise.resolve(sdks),
        parentServiceScope: scope,
        manifest,
        instanceId,
        webPartTag: tag,
        loggingTag: tag,
        domElement: element,
        statusRenderer: new webPartBase._ClientSideWebPartStatusRenderer(),
        formFactor: 0,
        host: { hostType: data.teams ? 'Teams' : 'CanvasWebPartHost', setDirty: () => undefined },
        isPropertyPaneRenderedByWebPart: () => false,
        isPropertyPaneOpen: () => false,
        isContentPanelOpen: () => false,
        requestPropertyPaneAction: (_: string, action: string) => onPane(action),
        _dataUpdatedEvent: new core.SPEvent(`WebPartDataUpdated.${instanceId}`),
      });
      Object.defineProperty(context, 'aadTokenProviderFactory', { value: tokens });
      const webPart = new WebPart();
      webPart._internalInitialize(context, true, readMode);
      webPart._internalDeserialize({
        id: manifest.id,
        instanceId,
        title: manifest.preconfiguredEntries[0]?.title.default ?? manifest.alias,
        dataVersion: '1.0',
        properties: placed.properties,
      });
      await webPart._internalFirstTimeRender();
      return webPart;
    },
  };
}

/**
 * Lets teams-js accept the local Teams frame, which is on plain http on this machine. The library itself accepts only
 * https.
 */
function overHttp(teamsJs: TeamsJs): TeamsJs {
  const authenticate: TeamsJs['authentication']['authenticate'] = ({ url, ...size }) =>
    teamsJs.authentication.authenticate({ ...size, url: url.replace(/^http:/, 'https:') });
  return { ...teamsJs, authentication: { ...teamsJs.authentication, authenticate } };
}

/** The class of a web part in its bundle. A bundle of several web parts exports each under the name in its manifest. */
function webPartClass(bundle: Record<string, unknown>, manifest: WebPartManifest): new () => RunningWebPart {
  const { exportName } = manifest.loaderConfig;
  const own = exportName === undefined ? bundle : bundle[exportName];
  const found = typeof own === 'function' ? own : (own as { default?: unknown } | undefined)?.default;
  if (typeof found !== 'function') throw new Error(`The bundle of ${manifest.alias} exports no web part.`);
  return found as new () => RunningWebPart;
}
