import { leadAccepts } from './acceptance';
import { mayDecide } from './mayDecide';
import type { RequestKind, DecisionMade, OfficesOnDay } from './mayDecide';

const [MANAGER, LEAD, SENIOR, CLERK, OTHER] = [1, 2, 3, 4, 5];

function offices(changes: Partial<OfficesOnDay> = {}): OfficesOnDay {
  return {
    seniorOfficerId: SENIOR,
    isManager: (id) => id === MANAGER,
    isClerk: (id) => id === CLERK,
    acceptor: leadAccepts,
    ...changes,
  };
}

/** Whether a decision counts, for a request of the lead about the lead's action unless others are its own. */
function decides(
  asked: RequestKind,
  authorId: number,
  made: Partial<DecisionMade> = {},
  { own = [LEAD], ...changes }: Partial<OfficesOnDay> & { own?: number[] } = {},
): boolean {
  const decision = { authorId, decidedById: null, bodyId: null, ...made };
  return mayDecide(asked, decision, (id) => own.includes(id), offices(changes));
}

describe('who decides about more time', () => {
  it('is the senior responsible officer of the priority, where there is one', () => {
    expect(decides('more time', SENIOR)).toBe(true);
    expect(decides('more time', MANAGER)).toBe(false);
    expect(decides('more time', OTHER)).toBe(false);
  });

  it('is a plan manager where the priority has no senior officer', () => {
    expect(decides('more time', MANAGER, {}, { seniorOfficerId: null })).toBe(true);
    expect(decides('more time', CLERK, {}, { seniorOfficerId: null })).toBe(false);
  });

  it('may be a body, written down by a plan manager or a clerk', () => {
    expect(decides('more time', MANAGER, { bodyId: 7 })).toBe(true);
    expect(decides('more time', CLERK, { bodyId: 7 })).toBe(true);
    expect(decides('more time', SENIOR, { bodyId: 7 })).toBe(false);
    expect(decides('more time', OTHER, { bodyId: 7 })).toBe(false);
  });

  it('may be written down for the senior officer, and for nobody else', () => {
    expect(decides('more time', MANAGER, { decidedById: SENIOR })).toBe(true);
    expect(decides('more time', CLERK, { decidedById: SENIOR })).toBe(true);
    expect(decides('more time', MANAGER, { decidedById: OTHER })).toBe(false);
    expect(decides('more time', OTHER, { decidedById: SENIOR })).toBe(false);
  });
});

describe('nobody decides their own request', () => {
  it('nor one about an action that they lead, whatever office they hold', () => {
    expect(decides('more time', LEAD)).toBe(false);
    expect(decides('more time', MANAGER, {}, { own: [LEAD, MANAGER], seniorOfficerId: null })).toBe(false);
    expect(decides('more time', MANAGER, { bodyId: 7 }, { own: [LEAD, MANAGER] })).toBe(false);
    expect(decides('more time', MANAGER, { decidedById: SENIOR }, { own: [SENIOR] })).toBe(false);
  });

  it('a senior officer who leads the action leaves it to a plan manager', () => {
    expect(decides('more time', SENIOR, {}, { own: [SENIOR] })).toBe(false);
    expect(decides('more time', MANAGER, {}, { own: [SENIOR] })).toBe(true);
  });
});

describe('who accepts what is complete', () => {
  const by = (who: OfficesOnDay['acceptor']['by'], bodyId: number | null = null): Pick<OfficesOnDay, 'acceptor'> => ({
    acceptor: { by: who, bodyId },
  });

  it('is nobody beside the lead until somebody chooses', () => {
    for (const person of [MANAGER, SENIOR, CLERK, LEAD]) expect(decides('acceptance', person)).toBe(false);
  });

  it('is a plan manager, the senior officer or a body, as chosen', () => {
    expect(decides('acceptance', MANAGER, {}, by('plan manager'))).toBe(true);
    expect(decides('acceptance', SENIOR, {}, by('plan manager'))).toBe(false);
    expect(decides('acceptance', SENIOR, {}, by('senior officer'))).toBe(true);
    expect(decides('acceptance', MANAGER, {}, by('senior officer'))).toBe(false);
    expect(decides('acceptance', MANAGER, {}, { ...by('senior officer'), seniorOfficerId: null })).toBe(true);
  });

  it('is that body alone where a body accepts, written down by those who keep its meetings', () => {
    expect(decides('acceptance', CLERK, { bodyId: 7 }, by('body', 7))).toBe(true);
    expect(decides('acceptance', CLERK, { bodyId: 8 }, by('body', 7))).toBe(false);
    expect(decides('acceptance', MANAGER, {}, by('body', 7))).toBe(false);
    expect(decides('acceptance', MANAGER, { bodyId: 7 }, by('senior officer'))).toBe(false);
  });

  it('is never whoever leads the action', () => {
    expect(decides('acceptance', MANAGER, {}, { ...by('plan manager'), own: [MANAGER] })).toBe(false);
  });
});
