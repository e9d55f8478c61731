import { deadlineRule, responseOf } from '../deadlines';
import { formatDay } from '../day';
import type { Day } from '../day';
import type { Inspection } from '../fields';
import type { PlanData } from '../planData';
import { wordsOf } from '../search';
import type { PlanView } from '../view';
import { counted, listed } from '../words';
import { dayOfInspection } from './history';

/** Short names of the bodies that make reports, for recommendations of several sources shown together. */
const bodies: readonly [says: RegExp, short: string][] = [
  [/ofsted/, 'Ofsted'],
  [/care quality commission|cqc/, 'CQC'],
  [/regulator of social housing|rsh/, 'RSH'],
  [/hmicfrs|constabulary/, 'HMICFRS'],
  [/probation/, 'HMIP'],
  [/ombudsman/, 'Ombudsman'],
  [/audit/, 'Auditor'],
  [/local government association|lga|peer/, 'Peer'],
  [/ministry|secretary of state|best value/, 'Best Value'],
];

/** Short names by deadline rule: for sources that no inspectorate made, and for inspections of a special kind. */
const byRule: { [rule: string]: string } = {
  'corporate-peer-challenge': 'Peer',
  ombudsman: 'Ombudsman',
  'external-audit-recommendation': 'Auditor',
  'best-value-notice': 'Best Value',
  'internal-review': 'Review',
  'member-motion': 'Motion',
  'area-send': 'SEND',
  'area-send-improvement': 'SEND',
  'joint-targeted-area-inspection': 'JTAI',
  'joint-targeted-area-inspection-improvement': 'JTAI',
  'ofsted-focused-visit': 'Visit',
  'ofsted-focused-visit-improvement': 'Visit',
};

type SourceOfReport = Pick<Inspection, 'inspectorate'> & Partial<Pick<Inspection, 'responseRule'>>;

/**
 * A source in one word, "RSH", "Auditor", "Peer", to distinguish its recommendations from those of others (requirement
 * 66).
 * @returns for an unknown body the first words of its name; "Source" where no body is named
 */
export function shortSourceName({ inspectorate, responseRule }: SourceOfReport): string {
  const byKind = responseRule ? byRule[responseRule] : undefined;
  if (byKind) return byKind;
  const said = wordsOf(inspectorate).join(' ');
  const known = bodies.find(([says]) => says.test(said))?.[1];
  return known ?? (inspectorate.trim().split(/\s+/).slice(0, 2).join(' ') || 'Source');
}

/** One source in the register (requirement 66). */
export interface Source {
  inspection: Inspection;
  /** The day of the report, else of the event; null where none is known. */
  day: Day | null;
  /** The addressees of its recommendations, each once, in the report's order. */
  addressees: string[];
  /** The title of its deadline rule; null where nobody chose one. */
  rule: string | null;
  /** The last day for the response; null where no rule asks for one or its first day is not known. */
  lastDay: Day | null;
  recommendations: number;
  /** The number of its recommendations that are neither withdrawn nor answered by complete actions only. */
  open: number;
  supersededBy: Inspection | null;
}

/**
 * Each source that made recommendations in the plan, and the inspection that the plan answers, newest first
 * (requirement 66). Sources kept as history only are left out. For the inspection that the plan answers, the plan's
 * rule applies.
 */
export function sourcesOf(data: PlanData, view: PlanView): Source[] {
  const { inspections, plan, inspection: answered } = data;
  const views = view.priorities.flatMap((group) => group.recommendations);
  return inspections
    .map((inspection) => ({
      inspection,
      own: views.filter(({ recommendation }) => recommendation.inspectionId === inspection.id),
    }))
    .filter(({ inspection, own }) => own.length > 0 || inspection.id === answered?.id)
    .map(({ inspection, own }): Source => {
      const made = own.filter(({ recommendation }) => recommendation.withdrawn === null);
      const rule = deadlineRule(ruleOf(inspection, { plan, inspection: answered }) ?? '');
      return {
        inspection,
        day: inspection.published ?? dayOfInspection(inspection),
        addressees: [...new Set(made.map(({ recommendation }) => recommendation.addressee).filter(Boolean))],
        rule: rule?.title ?? null,
        lastDay: rule ? (responseOf(rule.name, inspection)?.day ?? null) : null,
        recommendations: made.length,
        open: made.filter(({ counts }) => counts.total === 0 || counts.Blue < counts.total).length,
        supersededBy: inspections.find(({ id }) => id === inspection.supersededById) ?? null,
      };
    })
    .sort((one, other) => (other.day ?? '').localeCompare(one.day ?? '') || other.inspection.id - one.inspection.id);
}

/** The deadline rule of a source's response; null where nobody chose one. */
export function ruleOf(inspection: Inspection, data: Pick<PlanData, 'plan' | 'inspection'>): string | null {
  return inspection.id === data.inspection?.id ? data.plan.responseRule : inspection.responseRule;
}

/** A source in words: "Report of 24 Nov 2017, for the local authority. 13 recommendations, 9 of them open." */
export function sourceInWords({ day, addressees, recommendations, open }: Source): string {
  const of = day ? `Report of ${formatDay(day)}` : 'Report without a day';
  const whom = addressees.length > 0 ? `, for ${listed(addressees)}` : '';
  if (recommendations === 0) return `${of}${whom}. It made no recommendation in this plan.`;
  const still = open === 0 ? 'none of them open' : open === recommendations ? 'all open' : `${open} of them open`;
  return `${of}${whom}. ${counted(recommendations, 'recommendation')}, ${recommendations === 1 ? (open === 0 ? 'not open any more' : 'open') : still}.`;
}

/** The words for a source that is no inspection: "Grant Thornton, auditor’s report". */
const kindsOfReport: { [rule: string]: string } = {
  'corporate-peer-challenge': 'peer challenge',
  ombudsman: 'report',
  'external-audit-recommendation': 'audit report',
  'best-value-notice': 'Best Value notice',
  'internal-review': 'review',
  'member-motion': 'motion',
};

/** The kind of a source that is no inspection, from its rule: "peer challenge", "audit report". */
export function kindOfReport(responseRule: string | null): string {
  return (responseRule !== null && kindsOfReport[responseRule]) || 'report';
}
