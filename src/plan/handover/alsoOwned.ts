import type { Day } from '../day';
import type { Assurance, Measure } from '../fields';
import type { PlanData } from '../planData';
import { openRisks } from '../risks/register';
import { risksOn } from '../risks/standing';
import type { RiskStanding } from '../risks/standing';

/** What somebody answers for beside actions: each is given to somebody else where it stands. */
export interface AlsoOwned {
  risks: RiskStanding[];
  measures: Measure[];
  /** Audits and reviews to come. */
  audits: Assurance[];
}

/** The open risks, the measures in force and the audits to come that a person answers for, by person. */
export function alsoOwned(data: PlanData, day: Day): Map<number, AlsoOwned> {
  const byPerson = new Map<number, AlsoOwned>();
  const of = (personId: number): AlsoOwned => {
    const known = byPerson.get(personId) ?? { risks: [], measures: [], audits: [] };
    byPerson.set(personId, known);
    return known;
  };
  for (const risk of openRisks(risksOn(data, day))) if (risk.ownerId !== null) of(risk.ownerId).risks.push(risk);
  for (const measure of data.measures)
    if (measure.ownerId !== null && measure.withdrawn === null) of(measure.ownerId).measures.push(measure);
  for (const audit of data.assurance)
    if (audit.leadId !== null && audit.held === null && audit.cancelled === null) of(audit.leadId).audits.push(audit);
  return byPerson;
}
