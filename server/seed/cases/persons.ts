import { htcdsOfForm } from '#contract/categories.ts'
import { type Random, weightedPicker } from '../../random.ts'
import { type Day, firstDayOf, isoOfDay, millisecondsPerDay, monthOfDay } from '../calendar-days.ts'
import { underNineShare, unknownSexShare } from '../calibration.ts'
import { plan, type Theme } from '../plan.ts'
import type { DeskGroup } from '../returns/desks.ts'
import type { AgeBand, PersonRow, Sex } from '../tables.ts'
import type { CaseKind } from './case-kinds.ts'
import { methodsOfControl } from './methods-of-control.ts'

/** What a person shares with the others of the same case. */
export type PersonContext = {
  readonly caseId: string
  readonly caseCode: string
  readonly agencyId: string
  readonly group: DeskGroup
  readonly kind: CaseKind
  readonly citizenship: string
  readonly registeredOn: Day
  readonly enteredOn: Day
}

const drawCitizenshipOfPlan = weightedPicker(Object.entries(plan.citizenship))
/** Who leaves the country as a migrant is a citizen nearly always (judgement). */
const citizenShareAbroad = 0.97

export function drawCitizenship(random: Random, kind: CaseKind): string {
  const drawn = drawCitizenshipOfPlan(random)
  return kind.isTransnational && random.chance(citizenShareAbroad) ? 'PK' : drawn
}

/** People of one case mostly are identified on the day it is registered, else some days before (judgement). */
const identifiedOnRegistration = 0.75
const mostDaysBefore = 9

/** One person. The day of identification lies in the month of registration, with whose return the record comes. */
export function drawPerson(random: Random, context: PersonContext, number: number): PersonRow {
  const { kind, registeredOn } = context
  const ageBand = drawAgeBand(random, kind.theme)
  const status = drawStatus(random, kind)
  const isExploited = status !== 'NotAVictimOfTrafficking'
  const before = random.chance(identifiedOnRegistration) ? 0 : random.integer(1, mostDaysBefore)
  return {
    id: random.uuid(registeredOn * millisecondsPerDay),
    case_id: context.caseId,
    agency_id: context.agencyId,
    person_code: personCode(context.caseCode, number),
    is_synthetic: true,
    sex: drawSex(random, kind.theme),
    age_band: ageBand,
    citizenship: context.citizenship,
    trafficking_status: status,
    trafficking_status_decided_by: decidedBy(random, context.group),
    types_of_exploitation: isExploited ? exploitationTypes(random, kind, ageBand) : [],
    forced_labour_industry: isExploited ? kind.industry : null,
    methods_of_control: isExploited ? methodsOfControl(random, kind.theme) : [],
    identified_on: isoOfDay(Math.max(firstDayOf(monthOfDay(registeredOn)), registeredOn - before)),
    entered_on: isoOfDay(context.enteredOn),
  }
}

export const personCode = (caseCode: string, number: number): string => `${caseCode}-${String(number).padStart(2, '0')}`

function drawSex(random: Random, theme: Theme): Sex {
  if (random.chance(unknownSexShare)) return 'unknown'
  if (random.chance(plan.transgender_share[theme] ?? 0)) return 'transgender'
  return random.chance(plan.sex_share_female[theme]) ? 'female' : 'male'
}

/** Ages of adults (judgement): younger where people are moved for work abroad, marriage or sexual exploitation. */
const youngAdults = weightedPicker<AgeBand>([
  ['18-20', 24],
  ['21-23', 23],
  ['24-26', 18],
  ['27-29', 13],
  ['30-38', 15],
  ['39-47', 5],
  ['48+', 2],
])
const adultsOfAllAges = weightedPicker<AgeBand>([
  ['18-20', 12],
  ['21-23', 12],
  ['24-26', 13],
  ['27-29', 13],
  ['30-38', 25],
  ['39-47', 15],
  ['48+', 10],
])
const themesOfYoungAdults = new Set<Theme>(['sex_trafficking', 'forced_marriage_bride', 'overseas_som_tip'])

function drawAgeBand(random: Random, theme: Theme): AgeBand {
  if (random.chance(plan.quality_noise.missing_age)) return 'unknown'
  if (random.chance(plan.child_share[theme])) return random.chance(underNineShare[theme]) ? '0-8' : '9-17'
  return (themesOfYoungAdults.has(theme) ? youngAdults : adultsOfAllAges)(random)
}

export const isChild = (person: Pick<PersonRow, 'age_band'>): boolean =>
  person.age_band === '0-8' || person.age_band === '9-17'

type Status = PersonRow['trafficking_status']
/** Judgement. A smuggled migrant is no victim of trafficking by that alone; some turn out to be (judgement). */
const statusOfSmuggled = weightedPicker<Status>([
  ['NotAVictimOfTrafficking', 88],
  ['PossibleVictimOfTrafficking', 12],
])
const statusOfOthers = weightedPicker<Status>([
  ['ActualVictimOfTrafficking', 65],
  ['PossibleVictimOfTrafficking', 32],
  ['NotAVictimOfTrafficking', 3],
])
const drawStatus = (random: Random, kind: CaseKind): Status =>
  (kind.stream === 'som' ? statusOfSmuggled : statusOfOthers)(random)

const decidedByCourt = 0.06
const police = new Set<DeskGroup>(['police', 'fia', 'railways'])
const ngos = new Set<DeskGroup>(['labour-ngo', 'aid-ngo'])

/** Who decided on the status: mostly the kind of body that registered the case, now and then a court. */
export function decidedBy(random: Random, group: DeskGroup): PersonRow['trafficking_status_decided_by'] {
  if (random.chance(decidedByCourt)) return 'CourtOrProsecution'
  if (police.has(group)) return 'Police'
  return ngos.has(group) ? 'NGO' : 'NonPoliceGovernmentalOrganization'
}

/** A second form beside the principal one (judgement): its HTCDS code and how often it occurs. */
const secondForm: Readonly<Record<Theme, readonly [string, number]>> = {
  bonded_kiln: ['Servitude', 0.06],
  bonded_agri: ['Servitude', 0.12],
  domestic_servitude: ['ForcedLabour', 0.3],
  forced_begging: ['ForcedLabour', 0.05],
  sex_trafficking: ['ForcedMarriage', 0.05],
  forced_marriage_bride: ['SexualExploitation', 0.25],
  overseas_som_tip: ['Servitude', 0.08],
}
/** Forms that `tip.other` stands for. */
const rareForms = ['OrganRemoval', 'ForcedAdoption', 'Surrogacy', 'ForcedMilitaryByNonStateActors', 'Other']
const childLabourThemes = new Set<Theme>(['bonded_kiln', 'bonded_agri', 'domestic_servitude'])
const childLabourShare = 0.7

function exploitationTypes(random: Random, kind: CaseKind, ageBand: AgeBand): string[] {
  if (kind.form === 'tip.other') return [random.pick(rareForms)]
  const types = [kind.form ? htcdsOfForm[kind.form] : 'ForcedLabour']
  const [second, share] = secondForm[kind.theme]
  if (random.chance(share)) types.push(second)
  const isWorkingChild = childLabourThemes.has(kind.theme) && isChild({ age_band: ageBand })
  if (isWorkingChild && random.chance(childLabourShare)) types.push('ChildLabour')
  return types
}
