import type { ActionState } from '../actionState';
import type { Day } from '../day';
import { deadlineRule, responseDue } from '../deadlines';
import type { PlanData } from '../planData';
import { gradedRound } from '../assurance/caseGrades';
import type { Assurance, EditionStep } from '../fields';
import { evidenceWords } from '../fields/structured';
import { standingReadings } from '../measures/standing';
import { shownBaseline, shownOutOf } from '../measures/smallNumbers';
import { risksOn } from '../risks/standing';
import type { RiskStanding } from '../risks/standing';
import { viewPlan } from '../planView';
import { compareRefs } from '../ref';
import { whoseInWords } from '../requests/words';
import type { RatedAction } from '../view';
import { EDITION_FORMAT, editionSections } from './edition';
import type { Edition, EditionAction, PlainRow, PlainValue } from './edition';
import { plainRows } from './plain';

/**
 * The whole plan as recorded by the end of a day, as plain data (docs/design.md, data rules 1 and 3; requirements 57 to
 * 62). The same data and day always give the same edition, whoever freezes it.
 * @param data the plan as read; rows recorded after the day are left out
 * @param day in the site's zone
 * @param step the step for which the plan is frozen
 */
export function editionOf(data: PlanData, day: Day, step: EditionStep | null = null): Edition {
  const recorded: PlanData = { ...data, rows: data.rows.filter((row) => row.day <= day) };
  const view = viewPlan(recorded, day);
  const plain = plainRows(data);
  const rows = (list: readonly (object & { key: string; order?: number })[]): PlainRow[] =>
    [...list].sort((a, b) => (a.order ?? 0) - (b.order ?? 0) || (a.key < b.key ? -1 : 1)).map(plain);
  const { plan, inspection } = data;
  const rule = deadlineRule(plan.responseRule);
  return {
    format: EDITION_FORMAT,
    audience: 'full',
    day,
    step,
    authority: inspection?.authority ?? '',
    title: plan.title,
    plan: {
      ...plain(plan),
      inspection: inspection?.key ?? null,
      responseRule: rule?.title ?? plan.responseRule,
      responseDue: inspection ? responseDue(plan.responseRule, inspection) : null,
    },
    counts: view.counts,
    things: {
      ...(Object.fromEntries(
        editionSections.map((section) => [
          section,
          rows(section === 'judgements' ? data.allJudgements : data[section]),
        ]),
      ) as Edition['things']),
      actions: [...view.actions]
        .sort((a, b) => compareRefs(a.action.ref, b.action.ref))
        .map((rated) => actionOf(rated, data, plain)),
      assurance: rows(data.assurance.map(withoutFewCases)),
      measures: rows(data.measures).map((row) => withReadings(row, data, plain, day)),
      risks: risksOn(data, day).map((standing) => riskOf(standing, plain)),
      // The steps of approval are no part of the plan that is approved.
      decisions: rows(data.decisions.filter(({ kind }) => kind !== 'step')),
    },
  };
}

/** An audit without its grades where they are of too few cases to be shown. */
function withoutFewCases(audit: Assurance): Assurance {
  const round = gradedRound(audit);
  return round === null || round.grades !== null ? audit : { ...audit, grades: [] };
}

/** An action: its texts from its row; lead, due date and state from the record. */
function actionOf(
  { action, state, rating, lead }: RatedAction,
  data: PlanData,
  plain: ReturnType<typeof plainRows>,
): EditionAction {
  const { leadId, deputyIds, due } = state;
  const refs = new Map(data.actions.map(({ id, ref }) => [id, ref]));
  const { lastReport, done, pause, withdrawn } = state;
  const names = new Map(data.people.map(({ id, name }) => [id, name]));
  return {
    ...plain({ ...action, leadId, deputyIds, due }),
    ref: action.ref,
    text: action.text,
    due,
    lead: leadId === null ? null : (lead?.name ?? 'somebody no longer listed'),
    post: lead?.jobTitle?.trim() || null,
    waitsFor: action.waitsFor.flatMap(({ actionId, need }): PlainValue[] => {
      const ref = refs.get(actionId);
      return ref === undefined ? [] : [{ action: ref, need }];
    }),
    rating: rating && {
      key: rating.key,
      embedded: rating.embedded,
      rule: rating.rule,
      reason: rating.reason,
      moderated: rating.moderated && { by: rating.moderated.by, until: rating.moderated.until },
    },
    reported: lastReport && {
      day: lastReport.day,
      by: names.get(lastReport.authorId) ?? null,
      going: lastReport.going,
      forecast: lastReport.forecast,
      text: lastReport.text,
    },
    done: done && { on: done.doneOn, evidence: done.evidence.map(evidenceWords) },
    paused: pause && { until: pause.until, reason: pause.reason },
    withdrawn: withdrawn && withdrawn.reason,
    ...askedAndDecided(state, data, names),
  };
}

/** The moves of the date with whose decision each was, the acceptance, and the open request for more time. */
function askedAndDecided(
  { dueMoves, done, moreTime }: ActionState,
  data: PlanData,
  names: ReadonlyMap<number, string>,
): { [name: string]: PlainValue } {
  return {
    moves: dueMoves.map(({ from, to, day, reason, by, granted }): PlainValue => ({
      from,
      to,
      day,
      reason,
      granted,
      decidedBy: whoseInWords(by, data, (id) => names.get(id) ?? null),
    })),
    ...(done?.accepted ? { accepted: { on: done.accepted.day, words: done.accepted.text } } : {}),
    ...(moreTime ? { asksMoreTime: { until: moreTime.askedDue, reason: moreTime.text } } : {}),
  };
}

/** A measure with its readings as they stood on the day; values too small to be shown are left out. */
function withReadings(row: PlainRow, data: PlanData, plain: ReturnType<typeof plainRows>, day: Day): PlainRow {
  const measure = data.measures.find(({ key }) => key === row.key);
  if (!measure) return row;
  const readings = standingReadings(measure, data.readings, day).map(({ reading, value }): PlainValue => {
    const { recorded, besideHidden: _, ...told } = reading;
    return {
      ...plain(told),
      recorded,
      value,
      outOf: shownOutOf(measure, value, reading.outOf),
      suppressed: value === null,
    };
  });
  return { ...row, baseline: shownBaseline(measure), readings };
}

/** A risk with its owner and its history as they stood on the day. */
function riskOf({ risk, ownerId, closed, history }: RiskStanding, plain: ReturnType<typeof plainRows>): PlainRow {
  return {
    ...plain({ ...risk, ownerId }),
    closed: closed && closed.text,
    reviews: history.map((row): PlainValue => {
      const { recorded, ...told } = row;
      return { ...plain(told), recorded };
    }),
  };
}
