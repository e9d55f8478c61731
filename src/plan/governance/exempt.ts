import type { Decision, ExemptItem, ExemptParagraph, Meeting, Question, Risk, RiskReview } from '../fields';
import { LINE_LENGTH } from '../fields/field';
import type { PlanData } from '../planData';
import { formatDay } from '../day';
import type { Day } from '../day';
import { riskInWords } from '../risks/register';
import { scoreInSteps, scoreInWords, scoreOf } from '../risks/scale';
import type { RiskStanding } from '../risks/standing';
import { asSentence, asSentences, listed } from '../words';

/** The paragraphs of Part 1 of Schedule 12A to the Local Government Act 1972, as substituted in 2006 (SI 2006/88). */
export const exemptParagraphs: { readonly [paragraph in ExemptParagraph]: { short: string; text: string } } = {
  '1': { short: 'individuals', text: 'Information relating to any individual.' },
  '2': { short: 'identity', text: 'Information which is likely to reveal the identity of an individual.' },
  '3': {
    short: 'financial or business affairs',
    text: 'Information relating to the financial or business affairs of any particular person (including the authority holding that information).',
  },
  '4': {
    short: 'labour relations',
    text: 'Information relating to any consultations or negotiations, or contemplated consultations or negotiations, in connection with any labour relations matter arising between the authority or a Minister of the Crown and employees of, or office holders under, the authority.',
  },
  '5': {
    short: 'legal privilege',
    text: 'Information in respect of which a claim to legal professional privilege could be maintained in legal proceedings.',
  },
  '6': {
    short: 'notices and orders',
    text: 'Information which reveals that the authority proposes to give under any enactment a notice under or by virtue of which requirements are imposed on a person, or to make an order or direction under any enactment.',
  },
  '7': {
    short: 'crime',
    text: 'Information relating to any action taken or to be taken in connection with the prevention, investigation or prosecution of crime.',
  },
};

export const isExemptParagraph = (text: string): text is ExemptParagraph =>
  Object.prototype.hasOwnProperty.call(exemptParagraphs, text);

/** Why an item is kept from the public (requirements 48 and 73). */
export type ExemptGround = Pick<
  ExemptItem,
  'ground' | 'paragraph' | 'furtherParagraphs' | 'publicInterest' | 'confidentialBecause'
>;

/**
 * The paragraphs named in a text, each once: "2, 3", "2 and 3".
 * @returns null where the text holds anything else
 */
export function paragraphsIn(text: string): ExemptParagraph[] | null {
  const named = text.split(/[,;&]|\band\b|\s/i).filter((part) => part.trim() !== '');
  return named.every(isExemptParagraph) ? [...new Set(named as ExemptParagraph[])] : null;
}

/** Every paragraph under which an item falls, in the order of the Schedule. */
export function paragraphsOf({
  paragraph,
  furtherParagraphs,
}: Pick<ExemptItem, 'paragraph' | 'furtherParagraphs'>): ExemptParagraph[] {
  return [...new Set([paragraph, ...(paragraphsIn(furtherParagraphs) ?? [])])].sort();
}

/**
 * The mark of an exempt item: "Exempt, paragraph 3 (financial or business affairs)", "Exempt, paragraphs 1
 * (individuals) and 2 (identity)", "Confidential".
 */
export function exemptMark(item: Pick<ExemptItem, 'ground' | 'paragraph' | 'furtherParagraphs'>): string {
  if (item.ground === 'confidential') return 'Confidential';
  const named = paragraphsOf(item).map((each) => `${each} (${exemptParagraphs[each].short})`);
  return `Exempt, ${named.length === 1 ? 'paragraph' : 'paragraphs'} ${listed(named)}`;
}

/** The facts that are still missing before an item can be kept from the public (requirement 48); empty when none is. */
export function exemptProblems(
  entry: Omit<ExemptGround, 'paragraph'> & { paragraph: string },
): { field: keyof ExemptGround; message: string }[] {
  if (entry.ground === 'confidential')
    return entry.confidentialBecause.trim() === ''
      ? [
          {
            field: 'confidentialBecause',
            message: 'Say what forbids its disclosure: a department’s terms, an enactment or a court’s order.',
          },
        ]
      : [];
  const problems: { field: keyof ExemptGround; message: string }[] = [];
  if (!isExemptParagraph(entry.paragraph))
    problems.push({ field: 'paragraph', message: 'Choose the paragraph of Schedule 12A that it falls under.' });
  if (paragraphsIn(entry.furtherParagraphs) === null)
    problems.push({
      field: 'furtherParagraphs',
      message: 'Give further paragraphs by their numbers, 1 to 7, as in “1, 2”.',
    });
  if (entry.publicInterest.trim() === '')
    problems.push({
      field: 'publicInterest',
      message: 'Say why the public interest in keeping it exempt outweighs the interest in disclosing it.',
    });
  return problems;
}

/** How a risk stands, as its exempt item keeps it. */
type RiskToKeep = Pick<RiskStanding, 'now' | 'nextReview' | 'history' | 'remarks' | 'ownerId' | 'closed'>;

/** People by their numbers on the site. */
type People = ReadonlyMap<number, { name: string }>;

/** A row of an open list whose words are to be made exempt; of a risk also how it stands, and who is named in it. */
export type PublicRow =
  | { list: 'decisions'; row: Decision }
  | { list: 'questions'; row: Question }
  | { list: 'meetings'; row: Meeting }
  | { list: 'risks'; row: Risk; standing: RiskToKeep; people: People };

/** The public list from which an exempt item of a kind was moved. */
export function listMovedFrom(kind: ExemptItem['kind']): PublicRow['list'] {
  if (kind === 'paper') return 'meetings';
  if (kind === 'risk') return 'risks';
  return kind === 'question' || kind === 'view' ? 'questions' : 'decisions';
}

/** The words of a public row, as values of the exempt item. */
export function exemptWords(
  open: PublicRow,
): Pick<
  ExemptItem,
  'planId' | 'meetingId' | 'kind' | 'title' | 'letter' | 'text' | 'answer' | 'paperUrl' | 'order' | 'movedFrom'
> &
  Partial<Pick<ExemptItem, 'likelihood' | 'impact' | 'nextReview' | 'actionIds'>> {
  if (open.list === 'risks') return exemptRisk(open.row, open.standing, open.people);
  if (open.list === 'meetings') {
    const { planId, id, itemTitle, asks, note, backgroundPapers, paperUrl, key } = open.row;
    const text = inParagraphs([asks, note]);
    const answer = backgroundPapers;
    return {
      planId,
      meetingId: id,
      kind: 'paper',
      title: itemTitle,
      letter: null,
      text,
      answer,
      paperUrl,
      order: 0,
      movedFrom: key,
    };
  }
  if (open.list === 'questions') {
    const { planId, meetingId, kind, askedBy, askedAs, text, answer, order, key } = open.row;
    const title = [askedBy, askedAs].filter(Boolean).join(', ');
    const words = titled(title, text);
    return { planId, meetingId, kind, ...words, letter: null, answer, paperUrl: null, order, movedFrom: key };
  }
  const { planId, meetingId, kind, letter, text, outcome, cameOfIt, responseText, madeUrl, order, key } = open.row;
  const answer = inParagraphs([outcome ?? '', cameOfIt, responseText]);
  const known = kind === 'step' ? 'resolution' : kind;
  return { planId, meetingId, kind: known, title: '', letter, text, answer, paperUrl: madeUrl, order, movedFrom: key };
}

/**
 * The title of an exempt item and its words. A title longer than its column is cut there, and stands whole before the
 * words.
 */
function titled(whole: string, text: string): Pick<ExemptItem, 'title' | 'text'> {
  if (whole.length <= LINE_LENGTH) return { title: whole, text };
  return {
    title: `${whole.slice(0, LINE_LENGTH - 1).replace(/[\uD800-\uDBFF]?\s*$/, '')}…`,
    text: inParagraphs([whole, text]),
  };
}

/** Texts as paragraphs, without empty ones. */
export const inParagraphs = (parts: readonly string[]): string =>
  parts.filter((part) => part.trim() !== '').join('\n\n');

/** The words of a risk and of its history, whose it is and how it scores, with nothing done and now. */
function exemptRisk(
  risk: Risk,
  { now, nextReview, history, remarks, ownerId, closed }: RiskToKeep,
  people: People,
): ReturnType<typeof exemptWords> {
  const { planId, ref, title, controls, actionIds, order, key } = risk;
  const before = scoreOf(risk.likelihoodBefore, risk.impactBefore);
  const said = [...history, ...remarks]
    .sort((a, b) => a.id - b.id)
    .map((row) => `${remarks.includes(row) ? 'Not counted: ' : ''}${saidInExempt(row, people)}`);
  const facts = [
    ownerId === null ? '' : `Owner: ${nameIn(people, ownerId)}`,
    before ? `If nothing is done: ${scoreInWords(before)}` : '',
  ];
  const ending = closed ? asSentence(`Closed on ${formatDay(closed.recorded)}`) : '';
  return {
    planId,
    meetingId: null,
    kind: 'risk',
    ...titled(`${ref} ${title}`, [ending, riskInWords({ risk })].filter(Boolean).join(' ')),
    letter: null,
    answer: inParagraphs([controls, asSentences(facts), ...said]),
    paperUrl: null,
    order,
    movedFrom: key,
    ...scoreInSteps(now),
    nextReview,
    actionIds,
  };
}

const nameIn = (people: People, id: number): string => people.get(id)?.name ?? 'Somebody no longer listed';

/**
 * A row of a risk's history as a paragraph of its exempt item: its day and author, what it changed and what was said.
 * '' for a row without words or facts, as a hold leaves it.
 */
export function saidInExempt(
  row: Pick<RiskReview, 'kind' | 'recorded' | 'authorId' | 'text' | 'likelihood' | 'impact' | 'nextReview' | 'ownerId'>,
  people: People,
): string {
  const score = scoreOf(row.likelihood, row.impact);
  const facts = [
    row.kind === 'closed' ? 'closed' : '',
    row.kind === 'reopened' ? 'opened again' : '',
    row.kind === 'owner' ? `owner from then on: ${row.ownerId === null ? 'nobody' : nameIn(people, row.ownerId)}` : '',
    score ? scoreInWords(score) : '',
    row.nextReview ? `to be looked at again by ${formatDay(row.nextReview)}` : '',
  ].filter(Boolean);
  if (row.text.trim() === '' && row.ownerId === null && !score && row.nextReview === null) return '';
  const start = [`${formatDay(row.recorded)}, ${nameIn(people, row.authorId)}`, ...facts].join('; ');
  return row.text.trim() === '' ? asSentence(start) : `${start}: ${row.text.trim()}`;
}

/**
 * The values that blank an open row whose words became exempt. Its day, number and meeting stay until the row is
 * removed.
 */
export function blankedRow(
  list: PublicRow['list'],
): Partial<Decision> | Partial<Question> | Partial<Meeting> | Partial<Risk> {
  if (list === 'risks') return { ...blankRisk, actionIds: [] };
  if (list === 'meetings')
    return { itemTitle: '', asks: '', note: '', backgroundPapers: '', paperUrl: null, paperChecksum: null };
  if (list === 'questions') return { askedBy: '', askedAs: '', text: '', answer: '', answeredBy: '', actionIds: [] };
  return {
    letter: null,
    text: '',
    outcome: null,
    cameOfIt: '',
    response: null,
    responseText: '',
    respondedBy: null,
    delegatedTo: null,
    inConsultationWith: null,
    madeUrl: null,
    recommendationIds: [],
    actionIds: [],
  };
}

const blankRisk = {
  title: '',
  cause: '',
  event: '',
  effect: '',
  controls: '',
  likelihoodBefore: null,
  impactBefore: null,
  ownerId: null,
} satisfies Partial<Risk>;

/** Whether a site owner still has to remove the earlier versions in the open list. */
export const removalPending = (item: Pick<ExemptItem, 'movedFrom' | 'removedOn'>): boolean =>
  item.movedFrom !== null && item.removedOn === null;

/** A file that was frozen while the words were open, and may still contain them. */
export interface HoldingFile {
  title: string;
  url: string;
  day: Day | null;
}

const STEP_WORDS: { [step in NonNullable<Decision['step']>]: string } = {
  draft: 'drafted',
  considered: 'considered',
  endorsed: 'endorsed',
  authorised: 'authorised',
  submitted: 'submitted',
  closed: 'closed',
};

/**
 * The files that may still contain words that were made exempt: editions frozen since the item's meeting, the meeting's
 * paper and minutes, and papers frozen for that meeting or a later one. These files are never changed, so a site owner
 * decides about each.
 * @param papers the frozen papers, for callers who may read that list
 */
export function frozenFilesWith(
  data: Pick<PlanData, 'decisions' | 'meetings'>,
  item: Pick<ExemptItem, 'meetingId' | 'movedOn'>,
  papers: readonly { title: string; meetingId: number | null; fileUrl: string | null }[],
): HoldingFile[] {
  const meeting = data.meetings.find(({ id }) => id === item.meetingId) ?? null;
  const since = meeting?.day ?? '';
  const until = item.movedOn ?? '9999';
  const within = (day: Day | null): boolean => day === null || (day >= since && day <= until);
  const paperDay = (meetingId: number | null): Day | null =>
    data.meetings.find(({ id }) => id === meetingId)?.day ?? null;
  const files: FileMaybe[] = [
    ['The meeting’s paper', meeting?.paperUrl ?? null, since || null],
    ['The meeting’s minutes', meeting?.minutesUrl ?? null, since || null],
    ...data.decisions.filter(({ day }) => within(day)).flatMap(editionsOf),
    ...papers
      .filter(({ meetingId }) => meetingId === item.meetingId || within(paperDay(meetingId)))
      .map(({ title, meetingId, fileUrl }): FileMaybe => [title || 'A paper', fileUrl, paperDay(meetingId)]),
  ];
  const seen = new Set<string>();
  return files
    .flatMap(([title, url, day]): HoldingFile[] => {
      if (!url || seen.has(url)) return [];
      seen.add(url);
      return [{ title, url, day }];
    })
    .sort((a, b) => (a.day ?? '').localeCompare(b.day ?? ''));
}

/** A file that may contain the words, where it exists. */
type FileMaybe = [title: string, url: string | null, day: Day | null];

/** The files of the edition that was frozen with a decision; none where the decision is no step of the approval. */
function editionsOf({ step, day, fullUrl, publicUrl, frozen = [] }: Decision): FileMaybe[] {
  if (step === null) return [];
  const words = STEP_WORDS[step];
  return [
    [`Full edition, ${words}`, fullUrl, day],
    [`Public edition, ${words}`, publicUrl, day],
    ...frozen.map(({ audience, url }): FileMaybe => [
      `${audience === 'full' ? 'Full' : 'Public'} edition as data, ${words}`,
      url,
      day,
    ]),
  ];
}
