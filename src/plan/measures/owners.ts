import type { HoldsRole } from '../appointments';
import type { Day } from '../day';
import type { Measure, OwnerTerm, Reading } from '../fields';

/** Who answers for a measure: its owner and whoever stands in for them, each once. */
export function answerableFor({ ownerId, deputyIds }: Pick<Measure, 'ownerId' | 'deputyIds'>): number[] {
  return [...new Set([...(ownerId === null ? [] : [ownerId]), ...deputyIds])].sort((a, b) => a - b);
}

const samePeople = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((id) => b.includes(id));

/**
 * The terms of a measure after its owner or a deputy changed on a day; the same terms where nobody changed. The terms
 * stay with the measure, so that a reading of the past counts as it did on its day (docs/design.md, data rule 2).
 */
export function termsAfter(measure: Pick<Measure, 'ownerId' | 'deputyIds' | 'ownerTerms'>, today: Day): OwnerTerm[] {
  const personIds = answerableFor(measure);
  const last = measure.ownerTerms[measure.ownerTerms.length - 1];
  return last && samePeople(last.personIds, personIds)
    ? measure.ownerTerms
    : [...measure.ownerTerms, { from: today, personIds }];
}

/**
 * Whether a person answered for a measure on a day. A day before the first term, or a measure without terms, is of a
 * time in which readings of every lead counted. On a day of change both those before and those after count.
 */
function answeredOn({ ownerTerms }: Measure, personId: number, day: Day): boolean {
  const [first] = ownerTerms;
  if (!first || day < first.from) return true;
  return ownerTerms.some(({ from, personIds }, index) => {
    const until = ownerTerms[index + 1]?.from ?? day;
    return from <= day && day <= until && personIds.includes(personId);
  });
}

/**
 * Marks the readings that are only remarks: SharePoint lets every lead add a row to Readings, and a row counts from the
 * measure's owner, whoever stands in for them, and plan managers alone (docs/design.md, data rule 2). What is brought in
 * from elsewhere is judged like any other row, by who wrote it.
 * @param measures those to which the readings belong, of any plan of the site
 * @param holdsRole from `holdsRoleOn`: who was plan manager on a day
 */
export function markRemarks(
  measures: readonly Measure[],
  readings: readonly Reading[],
  holdsRole: HoldsRole,
): Reading[] {
  const measureOf = new Map(measures.map((measure) => [measure.id, measure]));
  return readings.map((reading) => {
    const { measureId, authorId, recorded } = reading;
    const measure = measureOf.get(measureId);
    const counts = !measure || holdsRole('managers', authorId, recorded) || answeredOn(measure, authorId, recorded);
    return counts ? reading : { ...reading, remark: true };
  });
}
