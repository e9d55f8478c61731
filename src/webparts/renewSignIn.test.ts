import { renewOnPage } from './renewSignIn';

const siteUrl = 'https://council.example/sites/improvement';
const LOGIN = 'i:0#.f|membership|anne@council.example';

/** Sets SharePoint's answer for when the frame has loaded. */
function answerWith(status: number, LoginName = LOGIN): jest.SpyInstance {
  const answer = { ok: status === 200, json: async () => ({ LoginName }) } as Response;
  globalThis.fetch = jest.fn(async () => answer);
  return globalThis.fetch as unknown as jest.SpyInstance;
}

async function renew(): Promise<{ could: boolean; went: string }> {
  const renewing = renewOnPage(document, siteUrl, 'Anne@council.example');
  const frame = document.querySelector('iframe')!;
  expect(frame.hidden).toBe(true);
  const went = frame.src;
  frame.dispatchEvent(new Event('load'));
  const could = await renewing;
  expect(document.querySelector('iframe')).toBeNull();
  return { could, went };
}

const before = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = before;
  jest.useRealTimers();
});

it('S33: goes through the sign-in of the tenant in a frame, and the page stays', async () => {
  answerWith(200);
  const { could, went } = await renew();
  expect(could).toBe(true);
  const address = new URL(went);
  expect(address.origin + address.pathname).toBe('https://council.example/_forms/default.aspx');
  expect(address.searchParams.get('ReturnUrl')).toContain('https://council.example/_layouts/15/ReauthPopup.aspx');
});

it('is not renewed where Entra has to ask, or answers for somebody else', async () => {
  answerWith(401);
  expect((await renew()).could).toBe(false);
  answerWith(200, 'i:0#.f|membership|tom@council.example');
  expect((await renew()).could).toBe(false);
});

it('waits no longer than a round to Entra takes', async () => {
  jest.useFakeTimers();
  answerWith(401);
  const renewing = renewOnPage(document, siteUrl, 'anne@council.example');
  await jest.advanceTimersByTimeAsync(15_000);
  expect(await renewing).toBe(false);
});
