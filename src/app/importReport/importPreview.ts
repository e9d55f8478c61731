import { addDays, addMonths, formatDay } from '../../plan/day';
import type { Day } from '../../plan/day';
import { defaultResponseRule } from '../../plan/deadlineRules';
import type { ReportDays } from '../../plan/deadlines';
import type { Inspection, Judgement } from '../../plan/fields';
import { isVisit } from '../../plan/inspections/visits';
import { similarity } from '../../plan/textSimilarity';
import { progressOffered } from '../../plan/inspections/progressOffered';
import { likelyDestination, lookedAtAgain } from './destination';
import type { Destination, OpenPlan } from './destination';
import type { PageBox, ReadJudgement, ReadReport, ReportFact, ReportKind, Urgency } from '../../documents/report';
import { readDay } from '../forms/dayEntry';
import type { TextRange } from './marking/wholeText';

/** The facts of the inspection as they stand in the form; days as typed ("24 Nov 2017"), "" for none. */
export interface PreviewedFacts {
  authority: string;
  /** Ofsted's number of the authority. */
  urn: string;
  inspectorate: string;
  framework: string;
  start: string;
  end: string;
  published: string;
  /** When the council received the report; deadlines count from it when set. */
  received: string;
  leadInspector: string;
  kind: Inspection['kind'];
  /** What a visit looked at. */
  topic: string;
  /** The name of the rule that says what is due when: one of `deadlineRules`. */
  rule: string;
}

export interface PreviewedJudgement {
  id: number;
  role: Judgement['role'];
  area: string;
  grade: string;
  page: number | null;
}

export interface PreviewedRecommendation {
  id: number;
  /** Whether it will be added. */
  keep: boolean;
  /** As printed; "" for none. */
  number: string;
  text: string;
  addressee: string;
  page: number | null;
  /** Where it stands in the report; empty when somebody added it. */
  boxes: PageBox[];
  /** What the report prints, to go back to; null when somebody added it. */
  printed: string | null;
  /** The points inside it, opening first, where it has some. */
  parts: string[] | null;
  /** How urgent the report calls it; null where it says nothing or somebody added it. */
  urgency: Urgency | null;
  /** Where somebody marked it on the text; null when it was read or written by hand. */
  mark: TextRange | null;
  /** The recommendation of the open plan that asks the same, and whether both are answered together; null for none. */
  sameAs: { id: number; ref: string; together: boolean } | null;
}

/** A strength, or a finding that a recommendation answers, to be kept or dropped. */
export interface PreviewedFinding {
  id: number;
  keep: boolean;
  kind: 'strength' | 'finding';
  text: string;
  page: number;
  /** The recommendation that answers it; null for none. */
  recommendationId: number | null;
  /** Whether the report itself says so, or it was only the likeliest. */
  sure: boolean;
  /** Where somebody marked it on the text; null when it was read. */
  mark: TextRange | null;
}

/** A paragraph of a visit's letter, which may say how far an earlier recommendation has come (requirement 11). */
export interface PreviewedProgress {
  id: number;
  keep: boolean;
  text: string;
  page: number;
  /** The number of the plan's recommendation that it speaks of; null for none. */
  recommendationId: number | null;
  /** Whether the words of the two are alike, so that it is offered first. */
  offered: boolean;
}

export interface PreviewedDoubt {
  message: string;
  about: { recommendationId: number } | { fact: ReportFact } | null;
}

/** Everything the preview shows and lets people correct, before anything is written. */
export interface ImportPreview {
  facts: PreviewedFacts;
  judgements: PreviewedJudgement[];
  recommendations: PreviewedRecommendation[];
  findings: PreviewedFinding[];
  /** Paragraphs of a visit's letter; empty for other reports and where there is no plan to look back at. */
  progress: PreviewedProgress[];
  doubts: PreviewedDoubt[];
  /** Null until somebody says. */
  destination: Destination | null;
  /** The plan that was open when the report was chosen; null for none. */
  openPlan: OpenPlan | null;
  /** `starts` and `ends` as typed; null while they follow from the report's day. */
  plan: { title: string; starts: string | null; ends: string | null };
  nextId: number;
}

/** How long a plan runs unless somebody says otherwise (requirement 27). */
export const USUAL_MONTHS = 18;

const frameworks: { [kind in ReportKind]: string } = {
  ILACS: 'Inspecting local authority children’s services (ILACS)',
  SIF: 'Single inspection framework',
  earlier: 'Inspection of looked after children services',
  'area send': 'Area SEND inspection framework',
  'focused visit': 'Focused visit (ILACS)',
  'monitoring visit': 'Monitoring visit (ILACS)',
  'joint targeted area inspection': 'Joint targeted area inspection (JTAI)',
  probation: 'Inspection of probation and youth justice services',
  other: '',
};

const inspectorates: { [kind in ReportKind]?: string } = {
  'area send': 'Ofsted and the Care Quality Commission',
  'joint targeted area inspection': 'Ofsted, CQC, HMICFRS and HMI Probation',
  probation: 'HM Inspectorate of Probation',
};

const roles: { [role in ReadJudgement['role']]: Judgement['role'] } = {
  headline: 'overall',
  table: 'area',
  lscb: 'board',
};

/**
 * What was read, ready to be looked through.
 * @param openPlan the plan that is open, into which it may go
 */
export function previewOf(read: ReadReport, openPlan: OpenPlan | null = null): ImportPreview {
  let id = 0;
  const shown = (day: Day | null): string => (day ? formatDay(day) : '');
  const { outcome } = read;
  const verdicts: ReadJudgement[] = outcome
    ? [{ area: 'Inspection outcome', grade: outcome.level, role: 'headline', page: outcome.page }]
    : [];
  const judgements = [...verdicts, ...read.judgements].map((each) => ({
    id: ++id,
    role: /^(?:overall|inspection outcome)/i.test(each.area) ? ('overall' as const) : roles[each.role],
    area: each.area,
    grade: each.grade.charAt(0).toUpperCase() + each.grade.slice(1),
    page: each.page,
  }));
  const recommendations = read.recommendations.map((each) => ({
    id: ++id,
    keep: true,
    number: each.number ?? '',
    text: each.text,
    addressee: each.addressee,
    page: each.page,
    boxes: each.boxes,
    printed: each.text,
    parts: each.parts ?? null,
    urgency: each.group,
    mark: null,
    sameAs: sameIn(openPlan, each.text),
  }));
  const preview = {
    facts: {
      authority: read.authority ?? '',
      urn: read.urn ?? '',
      inspectorate: read.kind === 'other' ? '' : (inspectorates[read.kind] ?? 'Ofsted'),
      framework: frameworks[read.kind],
      start: shown(read.inspectionStart),
      end: shown(read.inspectionEnd),
      published: shown(read.published),
      received: '',
      leadInspector: read.leadInspector ?? '',
      kind: kindOf(read),
      topic: read.topic ?? '',
      rule: ruleFor(read),
    },
    judgements,
    recommendations,
    findings: read.findings.map(({ kind, text, page, recommendation }) => ({
      id: ++id,
      keep: true,
      kind,
      text,
      page,
      recommendationId: recommendation ? recommendations[recommendation.index].id : null,
      sure: recommendation?.sure ?? false,
      mark: null,
    })),
    doubts: read.doubts.map(({ message, about }) => ({
      message,
      about:
        about && 'recommendation' in about ? { recommendationId: recommendations[about.recommendation].id } : about,
    })),
    destination: likelyDestination(read, openPlan),
    openPlan,
    plan: {
      title: titleOf(read),
      starts: null,
      ends: null,
    },
  };
  const progress = openPlan ? progressIn(read, openPlan, id) : [];
  return { ...preview, progress, nextId: id + progress.length + 1 };
}

/** From here on two recommendations may ask the same; from there on they do, but for a word. */
const ALIKE = 0.75;
const SAME = 0.95;

/** The recommendation of a plan that asks for what a text asks for, as far as their words tell (requirement 65). */
function sameIn(plan: OpenPlan | null, text: string): PreviewedRecommendation['sameAs'] {
  const weighed = (plan?.recommendations ?? [])
    .map(({ id, ref, text: other }) => ({ id, ref, like: similarity(text, other) }))
    .sort((one, other) => other.like - one.like);
  const [best] = weighed;
  return best && best.like >= ALIKE ? { id: best.id, ref: best.ref, together: best.like >= SAME } : null;
}

/** The paragraphs of a visit's letter, those offered that seem to speak of an earlier recommendation. */
function progressIn(read: ReadReport, openPlan: OpenPlan, lastId: number): PreviewedProgress[] {
  const earlier = lookedAtAgain(openPlan);
  if (earlier.length === 0) return [];
  const offered = progressOffered(
    read.paragraphs.map(({ text }) => text),
    earlier.map(({ text }) => text),
  );
  return read.paragraphs.map(({ text, page }, index) => {
    const about = offered.find(({ paragraph }) => paragraph === index);
    const recommendationId = about ? earlier[about.recommendation].id : null;
    return { id: lastId + index + 1, keep: false, text, page, recommendationId, offered: about !== undefined };
  });
}

/** Sources that are no inspection, an auditor's or a peer challenge's, come as documents of no known kind. */
function kindOf({ kind }: ReadReport): Inspection['kind'] {
  if (isVisit(kind)) return kind;
  return kind === 'other' ? 'other' : 'inspection';
}

/** Visits and joint inspections bind a day only where they ask for priority action. */
function ruleFor({ kind, recommendations }: ReadReport): string {
  const urgent = recommendations.some(({ group }) => group === 'priority action');
  const rules: { [kind in ReportKind]: string } = {
    ILACS: defaultResponseRule,
    SIF: defaultResponseRule,
    earlier: defaultResponseRule,
    'area send': urgent ? 'area-send' : 'area-send-improvement',
    'focused visit': urgent ? 'ofsted-focused-visit' : 'ofsted-focused-visit-improvement',
    'monitoring visit': 'none',
    'joint targeted area inspection': urgent
      ? 'joint-targeted-area-inspection'
      : 'joint-targeted-area-inspection-improvement',
    probation: 'hmi-probation-youth-justice',
    other: 'none',
  };
  return rules[kind];
}

function titleOf({ kind, authority }: ReadReport): string {
  const titles: { [kind in ReportKind]?: string } = {
    'area send': 'SEND improvement plan',
    probation: 'youth justice improvement plan',
    other: 'improvement plan',
  };
  const title = titles[kind] ?? 'children’s services improvement plan';
  return authority ? `${authority} ${title}` : title.charAt(0).toUpperCase() + title.slice(1);
}

/** The typed days of publication and receipt, as far as they are days. */
export function daysToCountFrom(facts: PreviewedFacts): ReportDays {
  const [published, received, start, end] = [facts.published, facts.received, facts.start, facts.end].map(
    (typed) => readDay(typed).day,
  );
  return { published, received, start, end };
}

/** The plan's first and last day as shown: typed, or 18 months from the report's day (`today` without one). */
export function periodOf(preview: ImportPreview, today: Day): { starts: string; ends: string } {
  const { published, received } = daysToCountFrom(preview.facts);
  const starts = preview.plan.starts ?? formatDay(received ?? published ?? today);
  const from = readDay(starts).day;
  const ends = preview.plan.ends ?? (from ? formatDay(addDays(addMonths(from, USUAL_MONTHS), -1)) : '');
  return { starts, ends };
}

/** "12 on page 8, 1 on page 32": where the kept recommendations stand. */
export function whereTheyStand(recommendations: PreviewedRecommendation[]): string {
  const pages = new Map<number, number>();
  let added = 0;
  for (const { keep, page } of recommendations) {
    if (!keep) continue;
    if (page === null) added++;
    else pages.set(page, (pages.get(page) ?? 0) + 1);
  }
  const words = [...pages].map(([page, count]) => `${count} on page ${page}`);
  return [...words, ...(added ? [`${added} without a page`] : [])].join(', ');
}
