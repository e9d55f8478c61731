import { signInBeside, whoIsSignedIn } from './signInBeside';
import type { SignInWays } from './signInBeside';

const ANNE = 'i:0#.f|membership|anne@council.example';

function ways(
  answers: (string | null)[],
  more: Partial<SignInWays> = {},
): SignInWays & { left: number; asked: number } {
  const given = {
    left: 0,
    asked: 0,
    open: () => true,
    person: 'Anne@council.example',
    currentLogin: async () => {
      given.asked += 1;
      return answers.length > 1 ? answers.shift()! : (answers[0] ?? null);
    },
    leave: () => void (given.left += 1),
    pause: async () => undefined,
    ...more,
  };
  return given;
}

it('asks until the same person is signed in, and the page stays', async () => {
  const given = ways([null, null, ANNE]);
  expect(await signInBeside(given)()).toBe(true);
  expect([given.asked, given.left]).toEqual([3, 0]);
});

it('waits once, however often the button is pressed', async () => {
  const given = ways([null, ANNE]);
  const signIn = signInBeside(given);
  expect(await Promise.all([signIn(), signIn()])).toEqual([true, true]);
  expect(given.asked).toBe(2);
});

it('begins the page anew where somebody else signed in: nothing is sent in another name', async () => {
  const given = ways([null, 'i:0#.f|membership|tom@council.example']);
  expect([await signInBeside(given)(), given.left]).toEqual([false, 1]);
});

it('leaves for the sign-in where no window opens, and gives up after ten minutes', async () => {
  const blocked = ways([ANNE], { open: () => false });
  expect([await signInBeside(blocked)(), blocked.left, blocked.asked]).toEqual([false, 1, 0]);
  const never = ways([null]);
  expect([await signInBeside(never)(), never.left]).toEqual([false, 0]);
  expect(never.asked).toBe(400);
});

it('hears from SharePoint who is there; nobody while it refuses or does not answer', async () => {
  const request = (answer: () => Promise<Response>): typeof fetch => answer;
  const answer = (ok: boolean): Response => ({ ok, json: async () => ({ LoginName: ANNE }) }) as Response;
  expect(
    await whoIsSignedIn(
      'https://a.example',
      request(async () => answer(true)),
    ),
  ).toBe(ANNE);
  expect(
    await whoIsSignedIn(
      'https://a.example',
      request(async () => answer(false)),
    ),
  ).toBeNull();
  const info = jest.spyOn(console, 'info').mockImplementation();
  expect(
    await whoIsSignedIn(
      'https://a.example',
      request(() => Promise.reject(new TypeError('offline'))),
    ),
  ).toBeNull();
  info.mockRestore();
});
