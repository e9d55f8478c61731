import { deadlineRule } from '../../plan/deadlines';
import type { Passage } from '../../documents/report';
import type { Draft, DraftFacts, DraftFinding, DraftJudgement, DraftProgress, DraftRecommendation } from './draft';
import type { Destination } from './destination';
import type { TextRange } from './marking/wholeText';

/** What somebody may call a passage of a report's text. */
export type MarkedAs = 'recommendation' | 'priority action' | 'strength' | 'finding';

/** A passage that somebody marked: its words, and where they stand in the text. */
export interface MarkedPassage extends Passage {
  range: TextRange;
}

/** What people do to what was read. */
export type DraftChange =
  | { change: 'fact'; name: keyof DraftFacts; value: string }
  | { change: 'destination'; destination: Destination }
  | { change: 'progress'; id: number; fields: Partial<Pick<DraftProgress, 'keep' | 'recommendationId'>> }
  | { change: 'plan'; name: 'title' | 'starts' | 'ends'; value: string }
  | { change: 'judgement'; id: number; fields: Partial<Omit<DraftJudgement, 'id'>> }
  | { change: 'add judgement' }
  | { change: 'drop judgement'; id: number }
  | { change: 'recommendation'; id: number; fields: Partial<Omit<DraftRecommendation, 'id'>> }
  | { change: 'add recommendation' }
  | { change: 'findings'; ids: number[]; fields: Partial<Omit<DraftFinding, 'id'>> }
  | { change: 'mark'; as: MarkedAs; addressee: string; passage: MarkedPassage }
  | { change: 'move mark'; id: number; passage: MarkedPassage }
  | { change: 'drop mark'; id: number }
  | { change: 'put back'; recommendation: DraftRecommendation; place: number }
  | { change: 'put back'; finding: DraftFinding; place: number }
  | { change: 'split'; id: number; texts: string[] }
  | { change: 'join with the one above'; id: number };

/** The draft after a change; the one before stays as it was. */
export function changeDraft(draft: Draft, made: DraftChange): Draft {
  switch (made.change) {
    case 'fact':
      return { ...draft, facts: withFact(draft.facts, made.name, made.value) };
    case 'plan':
      return { ...draft, plan: { ...draft.plan, [made.name]: made.value } };
    case 'destination':
      return { ...draft, destination: made.destination };
    case 'progress':
      return { ...draft, progress: withFields(draft.progress, made.id, made.fields) };
    case 'judgement':
      return { ...draft, judgements: withFields(draft.judgements, made.id, made.fields) };
    case 'add judgement':
      return {
        ...draft,
        judgements: [...draft.judgements, { id: draft.nextId, role: 'area', area: '', grade: '', page: null }],
        nextId: draft.nextId + 1,
      };
    case 'drop judgement':
      return { ...draft, judgements: draft.judgements.filter((each) => each.id !== made.id) };
    case 'recommendation':
      return { ...draft, recommendations: withFields(draft.recommendations, made.id, made.fields) };
    case 'add recommendation':
      return {
        ...draft,
        recommendations: [...draft.recommendations, emptyRecommendation(draft.nextId)],
        nextId: draft.nextId + 1,
      };
    case 'findings':
      return {
        ...draft,
        findings: draft.findings.map((each) => (made.ids.includes(each.id) ? { ...each, ...made.fields } : each)),
      };
    case 'mark':
      return withMark(draft, made);
    case 'move mark':
      return moveMark(draft, made.id, made.passage);
    case 'drop mark':
      return {
        ...draft,
        recommendations: draft.recommendations.filter(({ id }) => id !== made.id),
        findings: draft.findings
          .filter(({ id }) => id !== made.id)
          .map((each) => (each.recommendationId === made.id ? { ...each, recommendationId: null } : each)),
      };
    case 'put back':
      return 'finding' in made
        ? { ...draft, findings: putBack(draft.findings, made.finding, made.place) }
        : { ...draft, recommendations: putBack(draft.recommendations, made.recommendation, made.place) };
    case 'split':
      return split(draft, made.id, made.texts);
    case 'join with the one above':
      return joinWithAbove(draft, made.id);
  }
}

/** With the rule comes whose report it is, unless somebody wrote that down already. */
function withFact(facts: DraftFacts, name: keyof DraftFacts, value: string): DraftFacts {
  const by = name === 'rule' && facts.inspectorate === (deadlineRule(facts.rule)?.by ?? '');
  return { ...facts, [name]: value, ...(by ? { inspectorate: deadlineRule(value)?.by ?? '' } : {}) };
}

function withFields<T extends { id: number }>(items: T[], id: number, fields: Partial<Omit<T, 'id'>>): T[] {
  return items.map((each) => (each.id === id ? { ...each, ...fields } : each));
}

/** The items with one as it was: in the place of its later self, else where it stood. */
function putBack<Item extends { id: number }>(items: Item[], item: Item, place: number): Item[] {
  if (items.some(({ id }) => id === item.id)) return items.map((each) => (each.id === item.id ? item : each));
  return [...items.slice(0, place), item, ...items.slice(place)];
}

function emptyRecommendation(id: number): DraftRecommendation {
  return {
    id,
    keep: true,
    number: '',
    text: '',
    addressee: 'local authority',
    page: null,
    boxes: [],
    printed: null,
    parts: null,
    urgency: null,
    mark: null,
  };
}

/** What was marked stands where the text has it among the others that were marked, and after all that was read. */
function withMark(draft: Draft, { as, addressee, passage }: Extract<DraftChange, { change: 'mark' }>): Draft {
  const { text, page, boxes, range } = passage;
  const id = draft.nextId;
  const among = <Item extends { mark: TextRange | null }>(items: Item[], item: Item): Item[] => {
    const later = items.findIndex(({ mark }) => mark !== null && mark.from > range.from);
    return later === -1 ? [...items, item] : [...items.slice(0, later), item, ...items.slice(later)];
  };
  const nextId = id + 1;
  if (as === 'strength' || as === 'finding') {
    const finding = { id, keep: true, kind: as, text, page, recommendationId: null, sure: false, mark: range };
    return { ...draft, findings: among(draft.findings, finding), nextId };
  }
  const recommendation: DraftRecommendation = {
    ...emptyRecommendation(id),
    text,
    addressee,
    page,
    boxes,
    printed: text,
    urgency: as === 'priority action' ? 'priority action' : null,
    mark: range,
  };
  return { ...draft, recommendations: among(draft.recommendations, recommendation), nextId };
}

/** Other words for what was read or marked before. */
function moveMark(draft: Draft, id: number, { text, page, boxes, range }: MarkedPassage): Draft {
  const recommendation = { text, page, boxes, printed: text, parts: null, mark: range };
  return {
    ...draft,
    recommendations: withFields(draft.recommendations, id, recommendation),
    findings: withFields(draft.findings, id, { text, page, mark: range }),
  };
}

/** The first keeps the identity, so that what is selected stays selected. */
function split(draft: Draft, id: number, texts: string[]): Draft {
  const wanted = texts.map((text) => text.trim()).filter((text) => text !== '');
  if (wanted.length < 2) return draft;
  const recommendations = draft.recommendations.flatMap((each) =>
    each.id === id
      ? wanted.map((text, index) => ({ ...each, id: index === 0 ? id : draft.nextId + index - 1, text, parts: null }))
      : [each],
  );
  return { ...draft, recommendations, nextId: draft.nextId + wanted.length - 1 };
}

function joinWithAbove(draft: Draft, id: number): Draft {
  const index = draft.recommendations.findIndex((each) => each.id === id);
  if (index < 1) return draft;
  const [above, joined] = draft.recommendations.slice(index - 1, index + 1);
  const both: DraftRecommendation = {
    ...above,
    keep: above.keep || joined.keep,
    text: `${above.text} ${joined.text}`.trim(),
    boxes: [...above.boxes, ...joined.boxes],
    parts: null,
  };
  return {
    ...draft,
    recommendations: [...draft.recommendations.slice(0, index - 1), both, ...draft.recommendations.slice(index + 1)],
    findings: draft.findings.map((each) =>
      each.recommendationId === id ? { ...each, recommendationId: above.id } : each,
    ),
    // What was doubtful about the joined one is now about both.
    doubts: draft.doubts.map((doubt) =>
      doubt.about && 'recommendationId' in doubt.about && doubt.about.recommendationId === id
        ? { ...doubt, about: { recommendationId: above.id } }
        : doubt,
    ),
  };
}

/**
 * Where to offer to split a text: into its points, each with its opening, or at the end of the sentence nearest to the
 * middle, else at the nearest space.
 */
export function suggestSplit(recommendation: Pick<DraftRecommendation, 'text' | 'parts' | 'printed'>): string[] {
  const { text, parts, printed } = recommendation;
  if (parts && text === printed) return parts.slice(1).map((part) => `${parts[0]} ${part}`);
  const middle = text.length / 2;
  const breaks = (pattern: RegExp): number[] =>
    [...text.matchAll(pattern)].map((match) => match.index + match[0].length);
  const sentences = breaks(/[.;:]\s+(?=\p{L})/gu);
  const places = sentences.length > 0 ? sentences : breaks(/\s+/g);
  if (places.length === 0) return [text, ''];
  const at = places.reduce((best, place) => (Math.abs(place - middle) < Math.abs(best - middle) ? place : best));
  return [text.slice(0, at).trim(), text.slice(at).trim()];
}
