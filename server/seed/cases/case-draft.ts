import type { Random } from '../../random.ts'
import type { Day } from '../calendar-days.ts'
import type { GeneratorReference } from '../generator-reference.ts'
import type { ReferralTools } from '../referrals/referrals.ts'
import type { Desk } from '../returns/desks.ts'
import type {
  CaseFileRow,
  CaseLawSectionRow,
  CaseStageEventRow,
  ConsentRow,
  PersonRow,
  ReferralEventRow,
  ReferralRow,
} from '../tables.ts'
import type { CaseSite } from './case-sites.ts'
import type { CasePlaces } from './places-of-case.ts'

/** A case while it is being drawn. */
export type CaseDraft = {
  readonly site: CaseSite
  readonly desk: Desk
  readonly caseFile: CaseFileRow
  readonly citizenship: string
  readonly registeredOn: Day
  readonly enteredOn: Day
}

/** The rows of one month's cases, table by table. */
export type MonthRows = {
  readonly cases: CaseFileRow[]
  readonly lawSections: CaseLawSectionRow[]
  readonly stages: CaseStageEventRow[]
  readonly persons: PersonRow[]
  readonly consents: ConsentRow[]
  readonly referrals: ReferralRow[]
  readonly events: ReferralEventRow[]
}
export type CaseTools = ReferralTools & {
  readonly reference: GeneratorReference
  readonly desks: readonly Desk[]
  readonly drawPlaces: (random: Random, site: CaseSite, citizenship: string, on: Day) => CasePlaces
}
