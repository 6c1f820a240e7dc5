import type { Form, Stream } from '#contract/categories.ts'
import type { BondedSector } from '../generator-reference.ts'
import type { Theme } from '../plan.ts'
import type { DeskGroup } from '../returns/desks.ts'

/** Where cases of a kind are: by the plan's weights of the theme, of transit, or over the districts of a sector. */
export type KindPlaces = 'theme' | 'transit' | BondedSector

/** One kind of case: a part of a theme of the plan, with its stream and form and the desks that register it. */
export type CaseKind = {
  readonly id: string
  readonly theme: Theme
  /** The part of the theme's cases that is of this kind; the parts of a theme make 1. */
  readonly shareOfTheme: number
  readonly stream: Stream
  readonly form: Form | null
  /** The case crosses a border: the FIA investigates, and the exploitation is abroad. */
  readonly isTransnational: boolean
  readonly places: KindPlaces
  /** HTCDS vic_ForcedLabourIndustry (ISIC section); null where the exploitation is no branch of industry. */
  readonly industry: string | null
  /** Who registers, before the desks that a district does not have fall away. */
  readonly registrars: Readonly<Partial<Record<DeskGroup, number>>>
}

/*
 * Splits of the themes and shares of the desks are judgement, with these fixed points: police investigate internal
 * trafficking and the FIA what crosses a border (Pakistan Today, 23 May 2018); smuggling and transnational trafficking
 * stand 15 to 10 in the plan's stream shares; industries as in the plan's code list (HTCDS 2.0).
 */
const registrars = {
  bonded: { police: 0.34, labour: 0.46, committee: 0.14, 'labour-ngo': 0.06 },
  servitude: { police: 0.6, 'child-protection': 0.2, 'social-welfare': 0.15, hotline: 0.05 },
  begging: { police: 0.45, 'child-protection': 0.42, 'social-welfare': 0.06, railways: 0.04, hotline: 0.03 },
  sexual: { police: 0.84, 'social-welfare': 0.1, 'aid-ngo': 0.03, hotline: 0.03 },
  marriage: { police: 0.84, 'social-welfare': 0.13, hotline: 0.03 },
  other: { police: 0.8, 'child-protection': 0.2 },
  abroad: { fia: 0.94, hotline: 0.06 },
  smuggling: { fia: 1 },
} as const

const internal = { isTransnational: false, places: 'theme' } as const
const abroad = { isTransnational: true, places: 'theme', registrars: registrars.abroad } as const
const bonded = { stream: 'bonded-labour', isTransnational: false, registrars: registrars.bonded } as const
const otherTip = {
  ...internal,
  stream: 'tip',
  form: 'tip.other',
  industry: null,
  registrars: registrars.other,
} as const

const manufacturing = 'C_Manufacturing'
const farming = 'A_AgricultureForestryAndFishing'
const households = 'T_ActivitiesOfHouseholdsAsEmployers'
const services = 'S_OtherServiceActivities'
const labourSupply = 'N_AdministrativeAndSupportServiceActivities'

export const caseKinds: readonly CaseKind[] = [
  {
    ...bonded,
    id: 'kiln',
    theme: 'bonded_kiln',
    shareOfTheme: 0.92,
    form: 'bonded-labour.brick-kiln',
    places: 'theme',
    industry: manufacturing,
  },
  {
    ...bonded,
    id: 'mine',
    theme: 'bonded_kiln',
    shareOfTheme: 0.04,
    form: 'bonded-labour.other',
    places: 'mine',
    industry: 'B_MiningAndQuarrying',
  },
  {
    ...bonded,
    id: 'carpet',
    theme: 'bonded_kiln',
    shareOfTheme: 0.04,
    form: 'bonded-labour.other',
    places: 'carpet',
    industry: manufacturing,
  },
  {
    ...bonded,
    id: 'farm',
    theme: 'bonded_agri',
    shareOfTheme: 0.94,
    form: 'bonded-labour.agriculture',
    places: 'theme',
    industry: farming,
  },
  {
    ...bonded,
    id: 'fishery',
    theme: 'bonded_agri',
    shareOfTheme: 0.06,
    form: 'bonded-labour.other',
    places: 'fishery',
    industry: farming,
  },
  {
    ...internal,
    id: 'servitude',
    theme: 'domestic_servitude',
    shareOfTheme: 0.97,
    stream: 'tip',
    form: 'tip.servitude',
    industry: households,
    registrars: registrars.servitude,
  },
  { ...otherTip, id: 'other-servitude', theme: 'domestic_servitude', shareOfTheme: 0.03 },
  {
    ...internal,
    id: 'begging',
    theme: 'forced_begging',
    shareOfTheme: 0.86,
    stream: 'tip',
    form: 'tip.forced-begging',
    industry: services,
    registrars: registrars.begging,
  },
  {
    ...abroad,
    id: 'begging-abroad',
    theme: 'forced_begging',
    shareOfTheme: 0.11,
    stream: 'tip',
    form: 'tip.forced-begging',
    industry: services,
  },
  { ...otherTip, id: 'other-begging', theme: 'forced_begging', shareOfTheme: 0.03 },
  {
    ...internal,
    id: 'sexual',
    theme: 'sex_trafficking',
    shareOfTheme: 0.98,
    stream: 'tip',
    form: 'tip.sexual-exploitation',
    industry: null,
    registrars: registrars.sexual,
  },
  { ...otherTip, id: 'other-sexual', theme: 'sex_trafficking', shareOfTheme: 0.02 },
  {
    ...internal,
    id: 'marriage',
    theme: 'forced_marriage_bride',
    shareOfTheme: 0.9,
    stream: 'tip',
    form: 'tip.forced-marriage',
    industry: null,
    registrars: registrars.marriage,
  },
  {
    ...abroad,
    id: 'marriage-abroad',
    theme: 'forced_marriage_bride',
    shareOfTheme: 0.1,
    stream: 'tip',
    form: 'tip.forced-marriage',
    industry: null,
  },
  {
    ...abroad,
    id: 'labour-abroad',
    theme: 'overseas_som_tip',
    shareOfTheme: 0.4,
    stream: 'tip',
    form: 'tip.forced-labour',
    industry: labourSupply,
  },
  {
    ...abroad,
    id: 'smuggling',
    theme: 'overseas_som_tip',
    shareOfTheme: 0.48,
    stream: 'som',
    form: null,
    industry: null,
    registrars: registrars.smuggling,
  },
  {
    ...abroad,
    id: 'interception',
    theme: 'overseas_som_tip',
    shareOfTheme: 0.12,
    stream: 'som',
    form: null,
    places: 'transit',
    industry: null,
    registrars: registrars.smuggling,
  },
]
