/** @jest-environment jsdom */
import { dropLaterBlobDownloads } from './blobDownloads';

interface FrameMessage {
  func?: string;
  args?: { subEntityId?: string }[];
}

describe('the local Teams frame', () => {
  it('P7: keeps the first file of a blob and drops every later one of the session, clicked by a person or by script', () => {
    const kept: string[] = [];
    const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      kept.push(this.download);
    });
    dropLaterBlobDownloads();
    const link = (name: string, href: string): HTMLAnchorElement =>
      Object.assign(document.createElement('a'), { download: name, href });
    link('first', 'blob:http://localhost/1').click();
    link('second', 'blob:http://localhost/2').click();
    link('from the library', 'http://localhost/paper.docx').click();
    expect(kept).toEqual(['first', 'from the library']);
    const third = link('third', 'blob:http://localhost/3');
    document.body.append(third);
    const press = new MouseEvent('click', { bubbles: true, cancelable: true });
    third.dispatchEvent(press);
    expect(press.defaultPrevented).toBe(true);
    click.mockRestore();
  });

  it('P9: tells the open app of a second link by an event, and loads nothing', () => {
    const data = {
      tab: 'personal',
      address: '/tab',
      appId: 'app',
      entityId: 'plan',
      subPageId: '#/my',
      user: { upn: 'lena.kowal@council.example', id: '1' },
      team: { siteUrl: 'http://localhost/sites/improvement', name: 'Team', channel: 'General', channelId: '19:x' },
      client: 'web',
      linksKeepTheApp: true,
    };
    document.body.innerHTML = `<select id="look"></select><iframe id="tab"></iframe><script type="application/json" id="page-data">${JSON.stringify(data)}</script>`;
    const frame = document.querySelector('iframe')!;
    const heard: FrameMessage[] = [];
    // A stand-in for the tab's window, with the only method that the frame calls.
    const tab = { postMessage: (message: FrameMessage) => heard.push(message) };
    Object.defineProperty(frame, 'contentWindow', { value: tab });
    jest.isolateModules(() => {
      // The script runs when it is loaded, on the current page.
      require('./teamsFrame');
    });
    const say = (func: string, ...args: unknown[]): void => {
      const event = new MessageEvent('message', { data: { id: 1, func, args } });
      Object.defineProperties(event, { source: { value: tab }, origin: { value: window.location.origin } });
      window.dispatchEvent(event);
    };
    const context = encodeURIComponent(JSON.stringify({ subEntityId: '#/actions/3.2' }));
    const follow = (): boolean =>
      window.dispatchEvent(
        new CustomEvent('teamslink', { detail: `https://teams.microsoft.com/l/entity/app/plan?context=${context}` }),
      );
    say('registerHandler', 'contextChange');
    follow();
    expect(heard).toMatchObject([{ func: 'contextChange', args: [{ subEntityId: '#/actions/3.2' }] }]);
    say('getContext');
    expect(heard[1]!.args![0]!.subEntityId).toBe('#/actions/3.2');
  });
});
