import { emptyValues } from '../fields/field';
import { exemptItemFields } from '../fields/exemptItems';
import { questionFields } from '../fields/questions';
import { decisionFields } from '../fields/decisions';
import { meetingActionFields } from '../fields/meetingActions';
import { meetingFields } from '../fields/meetings';
import { replyFields } from '../fields/replies';
import { bodyFields } from '../fields/bodies';
import type { Day } from '../day';
import type { Body, Decision, ExemptItem, Meeting, MeetingAction, Question, Reply } from '../fields';

/** Governance rows for tests of the rules. Nothing of the product imports this file. */

export function bodyWith(id: number, changes: Partial<Body> = {}): Body {
  return {
    ...emptyValues(bodyFields),
    id,
    key: `b${id}`,
    etag: '"1"',
    name: `Body ${id}`,
    kind: 'other',
    order: id,
    ...changes,
  };
}

export function meetingWith(id: number, changes: Partial<Meeting> = {}): Meeting {
  return {
    ...emptyValues(meetingFields),
    id,
    key: `m${id}`,
    etag: '"1"',
    planId: 1,
    state: 'planned',
    ...changes,
  };
}

export function decisionWith(id: number, changes: Partial<Decision> = {}): Decision {
  return {
    ...emptyValues(decisionFields),
    id,
    key: `d${id}`,
    etag: '"1"',
    planId: 1,
    kind: 'resolution',
    text: `Decision ${id}`,
    order: id,
    ...changes,
  };
}

export function questionWith(id: number, changes: Partial<Question> = {}): Question {
  return {
    ...emptyValues(questionFields),
    id,
    key: `q${id}`,
    etag: '"1"',
    planId: 1,
    kind: 'question',
    text: `Question ${id}?`,
    order: id,
    ...changes,
  };
}

export function exemptItemWith(id: number, changes: Partial<ExemptItem> = {}): ExemptItem {
  return {
    ...emptyValues(exemptItemFields),
    id,
    key: `x${id}`,
    etag: '"1"',
    planId: 1,
    kind: 'resolution',
    text: 'Exempt words',
    paragraph: '1',
    publicInterest: 'It would identify a family.',
    order: id,
    ...changes,
  };
}

export function meetingActionWith(id: number, changes: Partial<MeetingAction> = {}): MeetingAction {
  return {
    ...emptyValues(meetingActionFields),
    id,
    key: `n${id}`,
    etag: '"1"',
    planId: 1,
    meetingId: 1,
    text: `Meeting action ${id}`,
    order: id,
    ...changes,
  };
}

export function replyWith(id: number, authorId: number, recorded: Day, changes: Partial<Reply> = {}): Reply {
  return {
    ...emptyValues(replyFields),
    id,
    key: `w${id}`,
    planId: 1,
    authorId,
    recorded,
    created: `${recorded}T10:00:00Z`,
    text: `Reply ${id}`,
    ...changes,
  };
}
