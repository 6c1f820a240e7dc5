import type { Random } from '../../random.ts'
import { isoOfDay, lastDayOf, millisecondsPerDay, monthOfDay, yearOfDay } from '../calendar-days.ts'
import { drawArrival } from '../returns/arrival.ts'
import type { CaseFileRow, PersonRow } from '../tables.ts'
import type { CaseDraft, CaseTools, MonthRows } from './case-draft.ts'
import { otherDesks } from './case-sites.ts'
import { decidedBy, personCode } from './persons.ts'

/** Most days between two reports of the same case (judgement); both lie in the same month. */
const secondReportWithinDays = 12

/**
 * Adds the same case and persons once more, reported by another desk of the district, or again by the same one where it
 * is alone. Nothing is added where that desk's month did not reach Rabta.
 */
export function addSecondReport(
  random: Random,
  tools: CaseTools,
  first: CaseDraft,
  persons: readonly PersonRow[],
  rows: MonthRows,
): void {
  const month = monthOfDay(first.registeredOn)
  const others = otherDesks(tools.desks, first.desk).filter((desk) => desk.fromMonth <= month)
  const desk = others.length > 0 ? random.pick(others) : first.desk
  const lastDay = Math.min(lastDayOf(month), tools.today, first.registeredOn + secondReportWithinDays)
  const registeredOn = random.integer(first.registeredOn, lastDay)
  const enteredOn = drawArrival(random, tools.book, desk, registeredOn)
  if (enteredOn === undefined || enteredOn > tools.today) return
  const caseFile: CaseFileRow = {
    ...first.caseFile,
    id: random.uuid(registeredOn * millisecondsPerDay),
    case_code: tools.codes.next(desk.agency.code, yearOfDay(registeredOn)),
    agency_id: desk.agency.id,
    status: 'Active',
    registered_on: isoOfDay(registeredOn),
    entered_on: isoOfDay(enteredOn),
    duplicate_of_id: first.caseFile.id,
  }
  rows.cases.push(caseFile)
  rows.stages.push({
    case_id: caseFile.id,
    position: 1,
    stage: 'complaint',
    occurred_on: caseFile.registered_on,
    entered_on: caseFile.entered_on,
  })
  persons.forEach((person, index) => {
    rows.persons.push({
      ...person,
      id: random.uuid(registeredOn * millisecondsPerDay),
      case_id: caseFile.id,
      agency_id: desk.agency.id,
      person_code: personCode(caseFile.case_code, index + 1),
      trafficking_status_decided_by: decidedBy(random, desk.group),
      identified_on: caseFile.registered_on,
      entered_on: caseFile.entered_on,
    })
  })
}
