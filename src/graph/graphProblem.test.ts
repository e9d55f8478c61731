import { answered } from './graphProblem';

describe('what an answer of Graph proves', () => {
  // Each row: [status, whether the request may have taken effect, whether it may be repeated later].
  it.each([
    [400, false, false],
    [401, false, false],
    [403, false, false],
    [404, false, false],
    [409, false, false],
    [429, false, true],
    [499, false, false],
    [500, true, true],
    [501, true, true],
    [502, true, true],
    [503, true, true],
    [504, true, true],
    [0, true, true],
  ])('%i: only a plain refusal proves that nothing went', (status, mayHaveHappened, isPassing) => {
    const problem = answered(status, '', '', null, 'send the mail');
    expect({ mayHaveHappened: problem.mayHaveHappened, isPassing: problem.isPassing }).toEqual({
      mayHaveHappened,
      isPassing,
    });
  });
});
