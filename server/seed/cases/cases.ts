import type { Random } from '../../random.ts'
import {
  type Day,
  firstDayOf,
  isoOfDay,
  lastDayOf,
  type Month,
  millisecondsPerDay,
  yearOfDay,
} from '../calendar-days.ts'
import { plan } from '../plan.ts'
import { addReferrals } from '../referrals/referrals.ts'
import { drawArrival } from '../returns/arrival.ts'
import type { Desk } from '../returns/desks.ts'
import type { CaseFileRow, PersonRow } from '../tables.ts'
import type { CaseDraft, CaseTools, MonthRows } from './case-draft.ts'
import type { CaseSite } from './case-sites.ts'
import type { CaseBatch } from './case-volumes.ts'
import { personsInCase } from './household.ts'
import { drawLawSections } from './law-sections.ts'
import { drawCitizenship, drawPerson } from './persons.ts'
import { addSecondReport } from './second-report.ts'
import { drawCourse, knownSteps } from './stages.ts'

/** Draws the cases of one month with everything that hangs on them. */
export function drawCasesOfMonth(
  random: Random,
  tools: CaseTools,
  batches: readonly CaseBatch[],
  month: Month,
): MonthRows {
  const rows: MonthRows = {
    cases: [],
    lawSections: [],
    stages: [],
    persons: [],
    consents: [],
    referrals: [],
    events: [],
  }
  const lastDay = Math.min(lastDayOf(month), tools.today)
  for (const { site, desk, count } of batches) {
    for (let number = 0; number < count; number++) {
      addCase(random, tools, site, desk, random.integer(firstDayOf(month), lastDay), rows)
    }
  }
  return rows
}

function addCase(
  random: Random,
  tools: CaseTools,
  site: CaseSite,
  desk: Desk,
  registeredOn: Day,
  rows: MonthRows,
): void {
  const enteredOn = drawArrival(random, tools.book, desk, registeredOn)
  // What has not arrived by today nobody knows of.
  if (enteredOn === undefined || enteredOn > tools.today) return
  const citizenship = drawCitizenship(random, site.kind)
  const places = tools.drawPlaces(random, site, citizenship, registeredOn)
  const course = drawCourse(random, desk.group, registeredOn)
  const id = random.uuid(registeredOn * millisecondsPerDay)
  const steps = knownSteps(random, tools.book, desk, course, { id, enteredOn }, tools.today)
  const isOver = course.closesOn !== undefined && course.closesOn <= tools.today && steps.length === course.steps.length
  const caseFile: CaseFileRow = {
    id,
    case_code: tools.codes.next(desk.agency.code, yearOfDay(registeredOn)),
    is_synthetic: true,
    agency_id: desk.agency.id,
    stream: site.kind.stream,
    form: site.kind.form,
    status: isOver ? 'Closed' : 'Active',
    registered_on: isoOfDay(registeredOn),
    entered_on: isoOfDay(enteredOn),
    ...places,
    duplicate_of_id: null,
  }
  rows.cases.push(caseFile)
  for (const step of steps) rows.stages.push(step)
  const draft = { site, desk, caseFile, citizenship, registeredOn, enteredOn }
  const persons = addPersons(random, tools, draft, rows)
  if (steps.some((step) => step.stage === 'fir_registered')) {
    const sections = drawLawSections(random, site.kind, desk.district.provinceId, persons, tools.reference)
    for (const section of sections) rows.lawSections.push({ case_id: id, law_section_id: section })
  }
  if (random.chance(plan.quality_noise.duplicate_reports)) addSecondReport(random, tools, draft, persons, rows)
}

/** Adds the persons of a case and their referrals. */
function addPersons(random: Random, tools: CaseTools, draft: CaseDraft, rows: MonthRows): PersonRow[] {
  const context = {
    caseId: draft.caseFile.id,
    caseCode: draft.caseFile.case_code,
    agencyId: draft.desk.agency.id,
    group: draft.desk.group,
    kind: draft.site.kind,
    citizenship: draft.citizenship,
    registeredOn: draft.registeredOn,
    enteredOn: draft.enteredOn,
  }
  const persons: PersonRow[] = []
  const count = personsInCase(random, draft.site.kind.theme)
  for (let number = 1; number <= count; number++) {
    const person = drawPerson(random, context, number)
    persons.push(person)
    rows.persons.push(person)
    addReferrals(random, tools, { ...draft, person }, rows)
  }
  return persons
}
