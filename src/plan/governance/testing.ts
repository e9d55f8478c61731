import type { Body } from '../inspections/entities';
import type { Decision, ExemptItem, Meeting, Question } from './entities';

/** Governance rows for tests of the rules. Nothing of the product imports this file. */

export function bodyWith(id: number, changes: Partial<Body> = {}): Body {
  return {
    id,
    key: `b${id}`,
    etag: '"1"',
    name: `Body ${id}`,
    kind: 'other',
    from: null,
    until: null,
    becameId: null,
    chair: null,
    receives: [],
    order: id,
    ...changes,
  };
}

export function meetingWith(id: number, changes: Partial<Meeting> = {}): Meeting {
  return {
    id,
    key: `m${id}`,
    etag: '"1"',
    planId: 1,
    title: '',
    bodyId: null,
    day: null,
    state: 'planned',
    itemNumber: null,
    itemTitle: '',
    asks: '',
    keyDecision: false,
    routeStep: null,
    paperDue: null,
    agendaOn: null,
    noticeOn: null,
    decisionsOn: null,
    officerId: null,
    officerPhone: null,
    cabinetMember: null,
    localMember: null,
    backgroundPapers: '',
    paperUrl: null,
    paperChecksum: null,
    minutesUrl: null,
    note: '',
    ...changes,
  };
}

export function decisionWith(id: number, changes: Partial<Decision> = {}): Decision {
  return {
    id,
    key: `d${id}`,
    etag: '"1"',
    planId: 1,
    meetingId: null,
    kind: 'resolution',
    letter: null,
    text: `Decision ${id}`,
    outcome: null,
    cameOfIt: '',
    day: null,
    order: id,
    response: null,
    responseText: '',
    responseDay: null,
    respondedBy: null,
    due: null,
    toBodyId: null,
    madeOn: null,
    madeUrl: null,
    step: null,
    delegatedTo: null,
    inConsultationWith: null,
    submittedTo: null,
    fullUrl: null,
    fullChecksum: null,
    publicUrl: null,
    publicChecksum: null,
    recommendationIds: [],
    actionIds: [],
    ...changes,
  };
}

export function questionWith(id: number, changes: Partial<Question> = {}): Question {
  return {
    id,
    key: `q${id}`,
    etag: '"1"',
    planId: 1,
    meetingId: null,
    kind: 'question',
    askedBy: '',
    askedAs: '',
    text: `Question ${id}?`,
    answer: '',
    answeredBy: '',
    answeredOn: null,
    due: null,
    actionIds: [],
    order: id,
    ...changes,
  };
}

export function exemptItemWith(id: number, changes: Partial<ExemptItem> = {}): ExemptItem {
  return {
    id,
    key: `x${id}`,
    etag: '"1"',
    planId: 1,
    meetingId: null,
    title: '',
    kind: 'resolution',
    letter: null,
    text: 'Exempt words',
    answer: '',
    paragraph: '1',
    publicInterest: 'It would identify a family.',
    movedFrom: null,
    movedOn: null,
    removedOn: null,
    paperUrl: null,
    order: id,
    ...changes,
  };
}
