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
import { capitalised } from '../../plan/words';

/** The facts of the inspection as the form holds them; days as typed ("24 Nov 2017"), "" for none. */
export interface PreviewedFacts {
  authority: string;
  /** Ofsted's number for the authority. */
  urn: string;
  inspectorate: string;
  framework: string;
  start: string;
  end: string;
  published: string;
  /** The day on which the council received the report; when given, deadlines count from it. */
  received: string;
  leadInspector: string;
  kind: Inspection['kind'];
  /** The subject of a visit. */
  topic: string;
  /** The name of the rule for the response's deadline: one of `deadlineRules`. */
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
  /** Whether the recommendation will be added. */
  keep: boolean;
  /** The printed number; "" for none. */
  number: string;
  text: string;
  addressee: string;
  page: number | null;
  /** The lines of the report that contain the recommendation; empty when somebody added it. */
  boxes: PageBox[];
  /** The text as printed, to which an edit can be reset; null when somebody added the recommendation. */
  printed: string | null;
  /** The points of a recommendation that is a list: first its opening words, then each point. Null without points. */
  parts: string[] | null;
  /** The urgency that the report states; null when it states none or somebody added the recommendation. */
  urgency: Urgency | null;
  /** The passage that somebody marked in the text; null when the recommendation was read or typed. */
  mark: TextRange | null;
  /**
   * The recommendation of the open plan that asks the same, and whether the same actions answer both; null when none
   * does.
   */
  sameAs: { id: number; ref: string; together: boolean } | null;
}

/** A strength, or a finding that a recommendation answers, to keep or leave out. */
export interface PreviewedFinding {
  id: number;
  keep: boolean;
  kind: 'strength' | 'finding';
  text: string;
  page: number;
  /** The recommendation that answers the finding; null for none. */
  recommendationId: number | null;
  /** Whether the report itself names the recommendation; if not, it is only the likeliest one. */
  sure: boolean;
  /** The passage that somebody marked in the text; null when the finding was read. */
  mark: TextRange | null;
}

/** A paragraph of a visit's letter that may describe progress on an earlier recommendation (requirement 11). */
export interface PreviewedProgress {
  id: number;
  keep: boolean;
  text: string;
  page: number;
  /** The id of the plan's recommendation that the paragraph concerns; null for none. */
  recommendationId: number | null;
  /** Whether the paragraph's words match the recommendation's, so that it is suggested. */
  offered: boolean;
}

export interface PreviewedDoubt {
  message: string;
  about: { recommendationId: number } | { fact: ReportFact } | null;
}

/** Everything that the preview shows and lets people correct before anything is written. */
export interface ImportPreview {
  facts: PreviewedFacts;
  judgements: PreviewedJudgement[];
  recommendations: PreviewedRecommendation[];
  findings: PreviewedFinding[];
  /** The paragraphs of a visit's letter; empty for other reports and without an open plan. */
  progress: PreviewedProgress[];
  doubts: PreviewedDoubt[];
  /** The messages of the doubts of which somebody said that it is right as it was read. */
  settled: readonly string[];
  /** The facts as they were read, by which one can tell what was corrected since. */
  factsAsRead: PreviewedFacts;
  /** Where the report goes; null until somebody chooses. */
  destination: Destination | null;
  /** The plan that was open when the report was chosen; null for none. */
  openPlan: OpenPlan | null;
  /** The new plan. `starts` and `ends` are as typed, and null while they follow from the report's day. */
  plan: { title: string; starts: string | null; ends: string | null };
  nextId: number;
}

/** The usual length of a plan in months, which somebody can change (requirement 27). */
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
 * The preview of a report that was just read.
 * @param openPlan the open plan, into which the report may go
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
  const facts: PreviewedFacts = {
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
  };
  const preview = {
    facts,
    factsAsRead: facts,
    settled: [],
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

/**
 * How similar the words of two recommendations must be (0 to 1). From ALIKE they may ask the same, and the preview
 * offers to answer them together; from SAME that offer is ticked.
 */
const ALIKE = 0.75;
const SAME = 0.95;

/** The recommendation of a plan whose words are most like a text, if they are similar enough (requirement 65). */
function sameIn(plan: OpenPlan | null, text: string): PreviewedRecommendation['sameAs'] {
  const weighed = (plan?.recommendations ?? [])
    .map(({ id, ref, text: other }) => ({ id, ref, like: similarity(text, other) }))
    .sort((one, other) => other.like - one.like);
  const [best] = weighed;
  return best && best.like >= ALIKE ? { id: best.id, ref: best.ref, together: best.like >= SAME } : null;
}

/** The paragraphs of a visit's letter. Those that seem to concern an earlier recommendation are suggested. */
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

/**
 * The kind of inspection for a report. Sources other than inspections, such as an auditor or a peer challenge, get the
 * kind 'other'.
 */
function kindOf({ kind }: ReadReport): Inspection['kind'] {
  if (isVisit(kind)) return kind;
  return kind === 'other' ? 'other' : 'inspection';
}

/**
 * The deadline rule for a kind of report. For visits and joint inspections a deadline applies only when they ask for
 * priority action.
 */
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
  return authority ? `${authority} ${title}` : capitalised(title);
}

/** The days of publication and receipt, where the typed text is a day. */
export function daysToCountFrom(facts: PreviewedFacts): ReportDays {
  const [published, received, start, end] = [facts.published, facts.received, facts.start, facts.end].map(
    (typed) => readDay(typed).day,
  );
  return { published, received, start, end };
}

/**
 * The plan's first and last day as shown: as typed, or 18 months from the report's day (from `today` when the report
 * has none).
 */
export function periodOf(preview: ImportPreview, today: Day): { starts: string; ends: string } {
  const { published, received } = daysToCountFrom(preview.facts);
  const starts = preview.plan.starts ?? formatDay(received ?? published ?? today);
  const from = readDay(starts).day;
  const ends = preview.plan.ends ?? (from ? formatDay(addDays(addMonths(from, USUAL_MONTHS), -1)) : '');
  return { starts, ends };
}

/** The pages of the kept recommendations in words: "12 on page 8, 1 on page 32". */
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
