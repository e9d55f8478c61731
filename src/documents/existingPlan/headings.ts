import { folded } from '../../plan/search';
import { isPeriod } from './periods';
import type { ColumnMapping, PlanField } from './plan';

/**
 * What a heading means: its field (null for a known heading for which the plan has no field), and how certain the
 * meaning is.
 */
export interface Heading {
  field: PlanField | null;
  /** A weak heading is used only where no other column names the field exactly. */
  weak: boolean;
  /** Whether several columns of the field keep their own heading before their text ("Q1", "Update May"). */
  labelled: boolean;
  /** The field of a weak heading's column where another column has its first field and no column has this one. */
  otherwise?: PlanField;
  /**
   * Whether the heading is only a period of time. Its column is progress where the cells have words, and part of a
   * drawing where they have none.
   */
  period?: boolean;
}

const strong = (field: PlanField | null): Heading => ({ field, weak: false, labelled: false });
const weak = (field: PlanField, otherwise?: PlanField): Heading => ({ field, weak: true, labelled: false, otherwise });
const labelled = (field: PlanField): Heading => ({ field, weak: false, labelled: true });

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const NUMBER = '(?:no|nos|num|number|ref|refs|reference|id|uid|#)';

/**
 * Headings from published plans (requirements, "Column headings seen in real plans") and similar ones. The first
 * pattern that fits is used. Headings are compared in small letters, with punctuation turned to spaces and endings such
 * as "(s)" left out.
 */
const HEADINGS: [RegExp, Heading][] = [
  // Headings of a workbook exported from this product.
  [/\bnot read back$/, strong(null)],
  [/\bfurther detail$/, strong('other')],

  // These headings begin with the words of other headings, so they are tested first.
  [/^impact (measures?|indicators?)|^(success|impact) (is )?(evidenced|measured) by/, strong('measure')],
  [/^evidence (of|that shows?) (success|achievement|improvement)/, weak('measure')],
  [/^(outcome|performance|progress|impact|success) (measures?|indicators?|metrics?|kpis?)\b/, strong('measure')],
  [/\bb?rag\b.*\b(comment|commentary|narrative|update)s?$/, strong('progress')],
  [/\bb?rag\b.*\b(reason|rationale|explanation|trend|direction)s?$|^(reason|rationale) for .*b?rag/, strong('other')],
  [/^(priority actions?|areas? for priority action|priority action areas?)$/, weak('action', 'recommendation')],
  [/^(previous|prev|old) .*(due|date|deadline|timescale)/, strong('originalDue')],
  [/^(time ?scales?|time ?frames?|dates?|period|delivery) (start|starts|from|begin)$/, strong('other')],
  [/^(time ?scales?|time ?frames?|dates?|period|delivery) (end|ends|finish|to|until)$/, strong('due')],

  // A heading about the hoped-for change is the outcome. What was observed has a heading of its own.
  [
    /^(desired|intended|expected|planned|anticipated|hoped for) (impact|benefit|change|difference)s?\b/,
    strong('outcome'),
  ],

  [
    /^(impact|change|difference) (we|you|they|it|is)? ?(expect|want|will|intend|hope|aim|expected|intended|sought|required)/,
    strong('outcome'),
  ],

  // Known headings without a field in the plan: their cells stay with the action under their own headings.
  [/^(previous|prev|last|prior|old)\b.*(rag|brag|rating|status)/, strong('other')],
  [/\b(rag|brag|rating|status)\b.*\b(previous|prev|prior|last (month|quarter|time|meeting))$/, strong('other')],
  [/\b(evidence|impact)( (seen|so far|to date|on children|for children))?$/, strong('other')],
  [/^(evidence|impact)\b/, strong('other')],
  [/^(reason|mitigation|risks?|issues and risks|barriers?|dependenc|resources?|cost|budget|funding)/, strong('other')],
  [/^(origin\b|source|committee|executive response|cabinet response|paused|on hold|assurance)/, strong('other')],
  [/^(urgent|urgency|priority (level|rating)|high medium low)/, strong('other')],
  [/^days (late|overdue|left|remaining|to go)|^(overdue|late)\b|^baseline$/, strong('other')],
  [
    /^(what|how) (support|resources?|help)|^(risk|issue)s? (owner|rating)|^(created|modified|last modified)\b/,
    strong('other'),
  ],
  [
    /^(start|started|from|commenc|actual|date (completed|closed|added|raised|updated|of update|started))/,
    strong('other'),
  ],
  [/^(completed on|closed on|review|last updated|added)/, strong('other')],

  // Where a pattern also matches part of another heading, the more special pattern is tested first.
  [/^how (it|this) stands$/, strong('rating')],
  [/^how (it|this|things) (is|are) going$|^how far (along|on)$/, strong('status')],
  [/^what will be different and how it is measured$/, strong('outcome')],
  [/\bb?rag\b|^bragg?\b|^(current |progress |overall |delivery )?(rating|rated)$|^colour$/, strong('rating')],
  [
    /^(original|initial|first|baseline) .*(date|deadline|timescale|target|due)|^original( due)?$/,
    strong('originalDue'),
  ],
  [
    /^(revised|new|amended|extended|forecast|updated|current) .*(date|deadline|timescale|target|due)|^revised$/,
    strong('revisedDue'),
  ],

  [new RegExp(`^(ofsted )?rec(s|ommendations?)? ?${NUMBER}s?$|^r(ec)? ?no$`), strong('recommendationNumber')],
  [
    /^(ofsted|inspection|ilacs|cqc|inspectors?|report|hmip?) (recommendation|finding|area|requirement)/,
    strong('recommendation'),
  ],
  [
    /^(ofsted|inspection|inspectors?|ilacs|cqc|report|our|linked) recs?( (ref|link|area))?$|^(ofsted|inspection) (feedback|priority|concern)/,
    strong('recommendation'),
  ],
  [/^recommendations?\b|^recs?$|^(links?|linked|relates?|answers?) to .*recommendations?/, strong('recommendation')],
  [/^areas? (for|of|requiring) (improvement|development|action|priority)/, strong('recommendation')],
  [
    /^(peers?|peer (team|review|challenge)|auditors?|regulator|reviewers?)( s)? (recommendations?|findings?|feedback|said)$/,
    strong('recommendation'),
  ],
  [
    /^what (the )?(cqc|rsh|hmip?|peers?|peer (team|review|challenge)|review(ers?)?|auditors?|audit|regulator|panel|assessors?|commissioners?)( team)? (say|said|find|found|tell|told|ask|asked|recommend|recommended|identified)\b/,
    strong('recommendation'),
  ],
  [
    /^what (did |has |have )?(ofsted|the inspectors?|inspectors?) (say|said|find|found|tell|told|ask|asked)\b|^what (needs|needed) to (improve|change|be improved|be different)/,
    strong('recommendation'),
  ],
  [
    /^(inspection )?findings?$|^ofsted said$|^improvement (area|required|needed)$|^area$|^requirement$|^(key )?(issues?|concerns?)( identified)?$/,
    weak('recommendation', 'theme'),
  ],

  [
    /^how (we|you|i|it|this) (will|ll|would|can|shall) (know|measure|evidence|show|tell|judge|monitor)/,
    strong('measure'),
  ],
  [/^how (it|this|impact|progress) (will|is|can) (be )?(measured|evidenced|monitored|known|judged)/, strong('measure')],
  [/^how (do|will|would|can) (we|you|i|it|this) (know|measure|evidence|show|tell)|^how success/, strong('measure')],
  [/^how (will|is|are) .*(be )?(measured|evidenced|monitored|known|judged)|^how well know/, strong('measure')],
  [
    /^(what (will|does|would) )?(success|good) (will |would )?looks? like|^what (success|good) looks like/,
    strong('outcome'),
  ],
  [
    /^(measures?|measurements?) (of|for) (success|impact|progress)|^success (measures?|criteria|criterion|indicators?)/,
    strong('measure'),
  ],
  [
    /^(key )?performance (measures?|indicators?)|^kpi|^(measures?|metrics?|measure and target|success)$/,
    strong('measure'),
  ],
  [/^(key )?milestones? (and )?(dates?|timescales?|deadlines?)$/, weak('due')],
  [/^(targets?|milestones?|indicators?|key milestones?)$/, weak('measure')],

  [
    /^(outcomes?|progress|update|position) ?(for |in |at )?(q[1-4]|quarter)|^q[1-4]\b|^quarter [1-4]/,
    labelled('progress'),
  ],
  [
    /^what (will be|is|s|has been) (different|better)|^what difference|^so (what|that)|^what will (this|we) achieve/,
    strong('outcome'),
  ],
  [
    /^(desired|intended|expected|planned|target|anticipated|key|improved) (outcomes?|results?|impact)/,
    strong('outcome'),
  ],
  [
    /^outcomes? (we want|required|sought|for children|to be achieved|and )|^(desired )?end result|^outcomes? desired/,
    strong('outcome'),
  ],
  [/^outcomes?\b|^(aims?|goals?|benefits?|results?)$/, weak('outcome')],

  [
    /^(by )?when|^due( date| by)?$|^(target|completion|due|end|delivery|deadline|finish|planned|milestone|agreed) .*dates?$|^target date/,
    strong('due'),
  ],
  [
    /^(expected )?completion by|^(milestone|finish) date|^date (due|for completion|to be completed|by)|^deadlines?$|^time ?(scales?|frames?|lines?)|^(to be )?completed? by/,
    strong('due'),
  ],
  [
    /^(target|proposed|agreed) (timescale|completion|deadline)|^completion$|^dates?$|^time$|^(end|finish|by)$/,
    weak('due'),
  ],

  [/^(lead|cabinet|responsible|executive) (members?|councillors?)$|^(lead )?cabinet (lead|member)/, weak('leads')],
  [/^agreed (by|with)$/, weak('leads')],
  [
    /^sros?$|^senior responsible (owner|officer)s?( sro)?$|^(portfolio holder|political lead|sponsor)s?$/,
    weak('leads'),
  ],
  [/^deput(y|ies)\b|^(second|secondary|supporting) (lead|officer|owner)s?$/, strong('deputies')],
  [/^(by )?whom?\b(?!.*(benefit|affected))|^(lead|leads|leading|owners?|sro|sros)\b/, strong('leads')],
  [
    /^(senior |overall )?(responsible|accountable|named|delivery|operational|strategic|responsibility|responsibilities)( |$).*(?<!plan|actions?)$/,
    strong('leads'),
  ],
  [/\b(lead|leads|owners?|sro)$|^(lead )?officers?|^(assigned|allocated) to|^persons?\b|^accountab/, strong('leads')],

  [/^(action|item) ?status|^(current )?(status|state|position)$|^status (now|at|of|as)/, strong('status')],
  [/^(percent|percentage)? ?complete(d)?( (percent|y n|yes no))?$|^(done|progress percent)$/, weak('status')],
  [/^(progress|update|position|commentary)\b.*\b(?:19|20)?\d\d$/, labelled('progress')],
  [
    new RegExp(`^(progress|update|position|commentary)s?\\b.*\\b${MONTH}\\b|^${MONTH} (\\d+ )?(update|progress)`),
    labelled('progress'),
  ],
  [
    /^(where (are|have) we|how far (are|have) we|what progress|progress|updates?|latest|narrative|commentary|achievements?|position (as )?at|current (progress|position|update)|status update|activity to date)/,
    strong('progress'),
  ],
  [
    /^(comments?|notes?|remarks?|actions? (taken|to date|completed)|what (have we|has been) done|work to date)/,
    weak('progress'),
  ],

  [
    /^what (do we|we|will we|are we|needs? to|must|actions?)|^(key |agreed |planned |required |specific |improvement |priority |smart |proposed )?actions?( (required|needed|to be taken|to take|we will take|plan|agreed|description|planned|points?|and .*))?$/,
    strong('action'),
  ],
  [
    /^((key|main|specific|planned|improvement|core) )?(steps|tasks?|activity|activities|deliverables?)\b(?!.*\b(no|ref|number|id)\b)|^(we will|what we will do)\b|^action\b(?!.*\b(no|ref|number|id)\b)/,
    strong('action'),
  ],
  [/^what$/, strong('action')],
  [
    /^(our|the|management|agreed management|corrective|remedial|council|partnership|service|response) actions?( (plan|agreed|required|needed))?$/,
    strong('action'),
  ],
  [/^(change|improvement) ideas?( (and |or )?actions?)?$|^interventions?$/, strong('action')],
  [
    /^how$|^how (will|do|are) (we|this|it)|^how we|^(response|our response|description|details?)( of .*)?$/,
    weak('action'),
  ],
  [/^(title|name|summary|subject|work item)$/, weak('action')],

  [
    new RegExp(
      `^((action|item|plan|our|row|task|activity) ?)?${NUMBER}$|^(action|item) ${NUMBER}|^#$|^no ref$|^ref no$|^(ref|id) ?(no|number)?$|^item$`,
    ),
    strong('ref'),
  ],

  [
    /^(themes?|work ?streams?|strands?|pillars?|priority (area|theme)|themes? (and|or) .*|improvement theme|strategic priority)/,
    strong('theme'),
  ],
  [/^audit( (review|title|name|report))?$|^(cqc|inspection|quality) theme$/, weak('theme')],
  [/^(our|primary|key) (priority|priorities|themes?|drivers?|objectives?|ambitions?)$/, weak('theme')],
  [
    /^(priority|priorities|objectives?|section|category|domain|topic|service area|focus)( (no|number|area))?$/,
    weak('theme'),
  ],
];

/** The longest text that can be a heading; a longer one is the text of a cell. */
const LONGEST_HEADING = 90;

/**
 * What the cells under a heading are, or null when the text is no heading that plans use.
 * @param text as printed
 * @param byHand the meanings that a person chose for headings; they take precedence over the words
 */
export function headingOf(text: string, byHand: ColumnMapping = {}): Heading | null {
  if (text.length > LONGEST_HEADING) return null;
  const normalised = normalisedHeading(text);
  if (normalised === '' && text.trim() !== '#') return null;
  if (Object.prototype.hasOwnProperty.call(byHand, normalised))
    return { ...strong(byHand[normalised]), labelled: true };
  if (isPeriod(text)) return { ...labelled('progress'), period: true };
  const found = HEADINGS.find(([pattern]) => pattern.test(normalised === '' ? '#' : normalised));
  return found?.[1] ?? null;
}

/** "Lead Officer(s) / SRO:" → "lead officer sro". */
export function normalisedHeading(text: string): string {
  return folded(text)
    .replace(/\((?:e?s|ies)\)/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9#]+/g, ' ')
    .trim();
}
