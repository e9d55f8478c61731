import { cardHost, routeOfSubPage, sharePointHost, teamsHost, teamsSignIn } from './pageHost';
import type { TeamsTab } from './pageHost';

const planPage = 'https://council.example/sites/improvement/SitePages/Plan.aspx';
const place = {
  planPage,
  siteUrl: 'https://council.example/sites/improvement',
  person: 'anne@council.example',
  renew: async () => false,
};
const handlers: { change?: (context: { page: { subPageId?: string } }) => void; resume?: () => void } = {};
let standing: string | undefined;
const app: TeamsTab['teamsJs']['app'] = {
  registerOnThemeChangeHandler: () => undefined,
  getContext: async () => ({ page: { subPageId: standing } }),
  registerOnContextChangeHandler: (handler) => void (handlers.change = handler),
  lifecycle: { registerOnResumeHandler: (handler) => void (handlers.resume = handler) },
};
const inTeams = (context: TeamsTab['context'] = { appId: 'app-1', entityId: 'plan' }): ReturnType<typeof teamsHost> =>
  teamsHost(window, 'light', { teamsJs: { app }, context }, place);

const routes = ['#/', '#/actions/3.2', '#/my', '#/plan?rating=Red&lead=7', '#/actions/A1/report?going=at%20risk'];

afterEach(() => window.history.replaceState(null, '', window.location.pathname));

describe('a card on a page', () => {
  it.each([
    ['as it is', planPage],
    ['with a screen of its own in it, as somebody copied it', `${planPage}#/my`],
  ])('leads to the screen on the plan’s page that is set %s', (_how, set) => {
    let page = set;
    const card = cardHost(window, 'light', place, () => page);
    for (const route of routes) expect(card.linkTo(route)).toBe(planPage + route);
    page = 'https://council.example/sites/improvement/SitePages/Other.aspx';
    expect(card.linkTo('#/my')).toBe(`${page}#/my`);
    expect(card.route()).toBe('#/');
  });
});

describe('a link for others out of the Teams tab', () => {
  it.each(routes)('to %s opens that screen for whoever follows it', (route) => {
    const link = new URL(inTeams().linkTo(route));
    expect(link.origin + link.pathname).toBe('https://teams.microsoft.com/l/entity/app-1/plan');
    const { subEntityId } = JSON.parse(link.searchParams.get('context')!) as { subEntityId: string };
    // The context that Teams gives to the other person's tab leads to the same screen.
    inTeams({ appId: 'app-1', entityId: 'plan', subEntityId });
    expect(window.location.hash).toBe(route);
    // Without Teams, the same link opens the page at the same screen.
    expect(link.searchParams.get('webUrl')).toBe(planPage + route);
  });

  it('leads to the plan’s page where Teams does not say which app this is', () => {
    expect(inTeams({}).linkTo('#/my')).toBe(`${planPage}#/my`);
    expect(inTeams({ appId: 'app-1' }).linkTo('#/my')).toBe(`${planPage}#/my`);
  });
});

it('P8: a link out of a channel tab carries the channel', () => {
  const link = new URL(inTeams({ appId: 'app-1', entityId: 'tab-7', channelId: '19:x@thread.tacv2' }).linkTo('#/my'));
  expect(JSON.parse(link.searchParams.get('context')!)).toEqual({
    subEntityId: '#/my',
    channelId: '19:x@thread.tacv2',
  });
});

it('P7: Teams hands over one file, and none on a phone', () => {
  expect(inTeams({ hostClientType: 'desktop' }).downloads).toEqual({ most: 1, page: planPage });
  expect(inTeams({ hostClientType: 'ios' }).downloads?.most).toBe(0);
  expect(sharePointHost(window, 'light', place).downloads).toBeUndefined();
});

describe('a second link into the app that is open (P9)', () => {
  it('opens its own screen, by the changed context or once the app is woken', async () => {
    const host = inTeams({ subEntityId: '#/my' });
    handlers.change!({ page: { subPageId: '#/actions/3.2' } });
    expect(host.route()).toBe('#/actions/3.2');
    handlers.change!({ page: {} });
    expect(host.route()).toBe('#/actions/3.2');
    standing = '#/actions/4.1';
    handlers.resume!();
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(host.route()).toBe('#/actions/4.1');
  });
});

describe('the first screen of a Teams tab', () => {
  it.each([
    ['#/my', '#/my'],
    ['/actions/3.2', '#/actions/3.2'],
    ['', null],
    ['javascript:alert(1)', null],
    [undefined, null],
  ])('for the sub-page %j is %j', (asked, route) => {
    expect(routeOfSubPage(asked)).toBe(route);
    inTeams({ subEntityId: asked });
    expect(window.location.hash).toBe(route ?? '');
  });

  it('is the one where somebody already is, not the link’s once more', () => {
    window.history.replaceState(null, '', '#/people');
    inTeams({ subEntityId: '#/my' });
    expect(window.location.hash).toBe('#/people');
  });
});

it('on a SharePoint page a link for others is the page with the route', () => {
  expect(sharePointHost(window, 'light', place).linkTo('#/actions/3.2')).toMatch(/#\/actions\/3\.2$/);
});

describe('signing in beside a Teams tab', () => {
  const who = (login: string | null) => ({ ok: login !== null, json: async () => ({ LoginName: login }) });
  const fetchAsBefore = global.fetch;
  afterEach(() => {
    global.fetch = fetchAsBefore;
    jest.useRealTimers();
  });

  it('is in a window of Teams, and renews the tab’s own cookie once that is closed', async () => {
    jest.useFakeTimers();
    let close: (why: Error) => void = () => undefined;
    const opened: string[] = [];
    const authentication = {
      authenticate: ({ url }: { url: string }) => {
        opened.push(url);
        return new Promise<string>((_, reject) => (close = reject));
      },
    };
    let login: string | null = null;
    global.fetch = jest.fn(async () => who(login)) as unknown as typeof fetch;
    const renew = jest.fn(async () => {
      login = 'i:0#.f|membership|anne@council.example';
      return true;
    });
    const host = teamsHost(window, 'light', { teamsJs: { app, authentication }, context: {} }, { ...place, renew });
    const signedIn = host.signIn();
    await jest.advanceTimersByTimeAsync(5000);
    expect(opened).toEqual([`${planPage}?signedIn=1`]);
    expect(renew).not.toHaveBeenCalled();
    close(new Error('CancelledByUser'));
    await jest.advanceTimersByTimeAsync(2000);
    expect(await signedIn).toBe(true);
    expect(renew).toHaveBeenCalledTimes(1);
  });

  it('leaves for where Teams signs in when no window opens', async () => {
    jest.useFakeTimers();
    global.fetch = jest.fn(async () => who(null)) as unknown as typeof fetch;
    const left = jest.fn();
    const tab = { location: { pathname: '/_layouts/15/teamshostedapp.aspx', search: '', hash: '#/my', assign: left } };
    const authentication = { authenticate: () => Promise.reject(new Error('FailedToOpenWindow')) };
    const window = { ...tab, history: { state: null } } as unknown as Window;
    const host = teamsHost(window, 'light', { teamsJs: { app, authentication }, context: {} }, place);
    void host.signIn();
    await jest.advanceTimersByTimeAsync(100);
    expect(left).toHaveBeenCalledWith(expect.stringContaining('/_layouts/15/TeamsLogon.aspx'));
  });
});

it('a Teams tab signs in where a token of Teams is taken, and comes back to the same screen', () => {
  const tab = { pathname: '/sites/improvement/_layouts/15/teamshostedapp.aspx', search: '?teams&personal&a=b' };
  const address = new URL(teamsSignIn({ ...tab, hash: '#/actions/3.2?report=1' }), 'https://council.example');
  expect(address.pathname).toBe('/sites/improvement/_layouts/15/TeamsLogon.aspx');
  expect(address.searchParams.get('dest')).toBe(tab.pathname + tab.search);
  expect(address.hash).toBe('#/actions/3.2?report=1');
});

it('in a Teams meeting names its chat, and whether it is on the stage; in no other chat', () => {
  const meeting = { chatId: '19:meeting_board@thread.v2', meetingId: 'm1' };
  expect(inTeams({ ...meeting, frameContext: 'sidePanel' }).teamsMeeting).toEqual({
    chat: '19:meeting_board@thread.v2',
    onStage: false,
  });
  expect(inTeams({ ...meeting, frameContext: 'meetingStage' }).teamsMeeting).toMatchObject({ onStage: true });
  expect(inTeams({ chatId: '19:friends@thread.v2' }).teamsMeeting).toBeUndefined();
});
