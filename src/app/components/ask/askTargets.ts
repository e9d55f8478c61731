import * as React from 'react';
import type { Queries } from '../../../plan/actionState';
import type { ItemToAsk } from '../../../lists/planStore';
import { queriesAbout } from '../../../plan/askedItems';
import { actionAskStanding, askStandingUntil, measureAskStanding } from '../../../plan/askStanding';
import type { AskStanding } from '../../../plan/askStanding';
import { wordsForAction, wordsForAudit, wordsForMeasure, wordsForReport } from '../../../plan/askWords';
import type { OfferedWords } from '../../../plan/askWords';
import type { Assurance, Decision, Measure } from '../../../plan/fields';
import type { Person } from '../../../plan/people';
import type { RatedAction } from '../../../plan/view';
import { shortTitle } from '../../../plan/words';
import { usePlan } from '../../context/contexts';
import { useRights } from '../../context/rights';

/** What somebody asks about: an action, or a measure, an audit or a promised report with the queries about it. */
export type AskSubject = { rated: RatedAction } | { item: ItemToAsk; queries: Queries };

/** A question that may be asked: about what, of whom, and in which words. */
export interface AskTarget {
  subject: AskSubject;
  /** The subject in a sentence: "action 11.3", "the audit “Chronologies”". */
  name: string;
  /** Who is asked. */
  of: Person;
  offered: OfferedWords[];
}

/** A question to the clerk that a member may send, where Set-up has members ask the clerk (requirement 89). */
export interface ClerkTarget {
  /** The subject in a sentence. */
  name: string;
  /** The actions that the question is about. */
  actionIds: number[];
  /** The words with which it begins: what it is about, where that is no action. */
  text: string;
}

/** A subject of questions as screens show it: where the asking stands, and the question that may be asked. */
export interface Askable {
  subject: AskSubject;
  name: string;
  standing: AskStanding | null;
  /** Null for somebody who may not ask, where nobody can be asked, and for whoever would be asked themselves. */
  target: AskTarget | null;
  /** Null for everybody who may ask the lead, and where nobody may ask any more. */
  clerk: ClerkTarget | null;
}

const startsAbout = (subject: AskSubject, name: string): Omit<ClerkTarget, 'name'> =>
  'rated' in subject ? { actionIds: [subject.rated.action.id], text: '' } : { actionIds: [], text: `About ${name}: ` };

/** Gives for each subject of the plan where the asking about it stands, and the question that may be asked. */
export function useAskable(): {
  action(rated: RatedAction): Askable;
  measure(measure: Measure): Askable;
  audit(audit: Assurance): Askable;
  report(decision: Decision): Askable;
} {
  const { opened, data, view } = usePlan();
  const { asks, asksTheClerk } = useRights();
  return React.useMemo(() => {
    const { today } = view;
    const askable = (
      { subject, name, standing }: Pick<Askable, 'subject' | 'name' | 'standing'>,
      ofId: number | null,
      offered: () => OfferedWords[],
    ): Askable => {
      const of = view.people.get(ofId ?? -1);
      const may = asks && of !== undefined && of.id !== opened.me.id;
      const toClerk = !asks && asksTheClerk && of !== undefined;
      return {
        subject,
        name,
        standing,
        target: may ? { subject, name, of, offered: offered() } : null,
        clerk: toClerk ? { name, ...startsAbout(subject, name) } : null,
      };
    };
    const item = (kind: ItemToAsk['kind'], id: number, ref: string) => {
      const subject = {
        item: { kind, id, planId: data.plan.id, ref },
        queries: queriesAbout(view.asked, { kind, id }),
      };
      return subject;
    };
    return {
      action: (rated) =>
        askable(
          { subject: { rated }, name: `action ${rated.action.ref}`, standing: actionAskStanding(rated, today) },
          rated.rating === null ? null : rated.state.leadId,
          () => wordsForAction(rated, today),
        ),
      measure: (measure) => {
        const subject = item('measure', measure.id, measure.ref);
        const standing = measureAskStanding(subject.queries, measure, data.readings, today);
        const ofId = measure.withdrawn === null ? measure.ownerId : null;
        return askable({ subject, name: `measure ${measure.ref}`, standing }, ofId, () =>
          wordsForMeasure(measure, data, today),
        );
      },
      audit: (audit) => {
        const subject = item('audit', audit.id, audit.title);
        const standing = askStandingUntil(subject.queries, audit.held, today);
        const ofId = audit.cancelled === null ? audit.leadId : null;
        return askable({ subject, name: `the audit “${audit.title}”`, standing }, ofId, () =>
          wordsForAudit(audit, today),
        );
      },
      report: (decision) => {
        const title = shortTitle(decision.text);
        const subject = item('report', decision.id, title);
        const standing = askStandingUntil(subject.queries, decision.madeOn, today);
        const officer = data.meetings.find(({ id }) => id === decision.meetingId)?.officerId ?? data.plan.managerId;
        return askable(
          { subject, name: `the report “${title}”`, standing },
          decision.madeOn === null ? officer : null,
          () => wordsForReport(decision, today),
        );
      },
    };
  }, [opened.me.id, data, view, asks, asksTheClerk]);
}
