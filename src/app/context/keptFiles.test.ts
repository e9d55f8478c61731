import { isShownHere, nameOfFile, fileTarget } from './keptFiles';
import { parseRoute } from './parseRoute';

const site = 'https://council.sharepoint.com/sites/improvement';

describe('how a file opens', () => {
  it('on a screen of the app where its library would give a download', () => {
    const opening = fileTarget('/sites/improvement/Editions/Full%20edition%20(0a1b2c3d4e5f).html', site);
    expect(opening.how).toBe('screen');
    const route = parseRoute(opening.how === 'screen' ? opening.to : '');
    expect(route).toMatchObject({
      screen: 'listed',
      name: 'file',
      item: '/sites/improvement/Editions/Full edition (0a1b2c3d4e5f).html',
    });
    expect(fileTarget(`${site}/Editions/plan.svg`, site).how).toBe('screen');
  });

  it('in the browser where it is Word, Excel or PDF, at the page that was asked for', () => {
    expect(fileTarget('/sites/improvement/Papers/Plan%202.docx', site)).toEqual({
      how: 'address',
      href: '/sites/improvement/Papers/Plan%202.docx?web=1',
    });
    expect(fileTarget('https://council.sharepoint.com/sites/other/a.pdf?x=2#page=3', site)).toEqual({
      how: 'address',
      href: 'https://council.sharepoint.com/sites/other/a.pdf?x=2&web=1#page=3',
    });
  });

  it.each([
    'https://elsewhere.example/paper.html',
    'https://council.sharepoint.com/sites/improvement/SitePages/Plan.aspx',
    '/sites/improvement/Evidence/photo.png',
  ])('as it is: %s', (url) => {
    expect(fileTarget(url, site)).toEqual({ how: 'address', href: url });
  });

  it.each(['Modern.gov 1234', 'javascript:alert(1)', 'data:text/html,x', '//elsewhere.example/a'])(
    'nowhere, where it is no address that a link may lead to: %s',
    (url) => expect(fileTarget(url, site)).toEqual({ how: 'nowhere' }),
  );

  it('as a download that says so, where nothing shows it', () => {
    expect(fileTarget('/sites/improvement/Evidence/all.zip', site).how).toBe('download');
    expect(fileTarget('/sites/other/page.html', site).how).toBe('download');
  });

  it('shows files of the plan’s own site alone', () => {
    expect(isShownHere('/sites/improvement/Editions/a.html', site)).toBe(true);
    expect(isShownHere('/sites/improvement/../other/a.html', site)).toBe(false);
    expect(isShownHere('/sites/other/a.html', site)).toBe(false);
    expect(isShownHere('/sites/improvement/a.docx', site)).toBe(false);
    expect(nameOfFile('/sites/improvement/Editions/Full edition (0a1b2c3d4e5f).html')).toBe('Full edition.html');
  });
});
