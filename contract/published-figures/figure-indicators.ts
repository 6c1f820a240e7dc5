import { type CountingUnit, countingUnits, type FigureSubject } from './figure-codes.ts'

/** Every indicator under the unit it is counted in. Two indicators are never added up, not even in the same unit. */
const indicatorsOfUnit = {
  complaint: ['complaints', 'complaints-acted-on'],
  enquiry: ['enquiries'],
  case: ['cases-registered', 'cases-challaned', 'cases-under-trial', 'cases-convicted', 'cases-withdrawn'],
  offence: ['offences-recorded'],
  investigation: ['investigations-ptpa', 'investigations-ppc', 'investigations-of-exploitation-overseas'],
  raid: ['raids'],
  arrest: ['arrests'],
  challan: ['challans-submitted'],
  conviction: [
    'convictions',
    'convictions-ptpa',
    'court-convictions',
    'bonded-labour-convictions',
    'complicit-officials-convicted',
  ],
  acquittal: ['acquittals'],
  person: [
    // UNODC Global Report
    'detected-victims',
    'persons-prosecuted',
    'persons-convicted',
    'persons-in-formal-contact',
    // FIA
    'red-book-most-wanted',
    'red-book-arrested',
    'fia-officials-arrested',
    'fia-officials-dismissed',
    // Movement of people
    'deportees-arrived',
    'persons-deported-on-begging-charges',
    'registered-emigrant-workers',
    'greece-boat-reported-on-board',
    'greece-boat-missing',
    'irregular-arrivals-in-turkey-from-route',
    'women-sold-as-brides-to-china',
    // Bonded labour
    'bonded-labourers-freed',
    'bonded-labourers-released',
    'bonded-labour-estimate-low',
    'bonded-labour-estimate-high',
    'bonded-labour-estimate',
    'children-removed-from-brick-kilns',
    'kiln-owners-or-managers-arrested',
    // TIP report and survey
    'domestic-trafficking-victims',
    'victims-identified-by-police',
    'victims-identified',
    'survey-respondents',
  ],
  committee: ['vigilance-committee-status', 'vigilance-committees-notified'],
  'brick-kiln': [
    'brick-kilns',
    'brick-kilns-registered',
    'brick-kilns-functioning',
    'brick-kilns-unregistered',
    'brick-kilns-inspected-by-police',
  ],
  'red-notice': ['interpol-red-notices'],
  province: ['provinces-convicting-any-trafficker'],
  event: ['acceded-to-tip-protocol'],
  percent: [
    'conviction-rate',
    'share-of-convictions',
    'domestic-trafficking-victims-female-share',
    'heard-of-human-trafficking',
    'heard-of-migrant-smuggling',
  ],
  tier: ['tier'],
  'index-point': ['policy-index', 'policy-index-prosecution', 'policy-index-prevention', 'policy-index-protection'],
  recommendation: ['recommendation'],
} as const satisfies Record<CountingUnit, readonly string[]>

export type FigureIndicator = (typeof indicatorsOfUnit)[CountingUnit][number]

export const figureIndicators: readonly FigureIndicator[] = countingUnits.flatMap(
  (unit): readonly FigureIndicator[] => indicatorsOfUnit[unit],
)

const unitOfIndicator = new Map<FigureIndicator, CountingUnit>(
  countingUnits.flatMap((unit) => indicatorsOfUnit[unit].map((indicator) => [indicator, unit] as const)),
)

/** What one unit of the indicator is. */
export function countingUnitOf(indicator: FigureIndicator): CountingUnit {
  const unit = unitOfIndicator.get(indicator)
  if (unit === undefined) throw new Error(`indicator "${indicator}" has no counting unit`)
  return unit
}

/** An indicator with the subject it is counted under in one series. */
export type IndicatorInSeries = { readonly indicator: FigureIndicator; readonly subject: FigureSubject }
