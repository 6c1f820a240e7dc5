import type { Profile } from '#contract/api/figures.ts'
import type { Justice } from '#contract/api/justice.ts'
import { type Count, notApplicable } from '#contract/count.ts'
import { countUnder } from '#src/features/justice-stages/chain-rows.ts'
import { stagesTitle } from '#src/features/justice-stages/stages-statement.ts'
import { formatNumber } from '#src/i18n/format.ts'
import { formatPeriod } from '#src/i18n/format-period.ts'
import { placeNames } from '#src/i18n/place-names.ts'
import { type BriefWords, useBriefWords } from '#src/i18n/use-brief-words.ts'
import { CountText } from '#src/ui/CountText.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import { BriefPart } from './BriefPart.tsx'
import { type Brief, both } from './brief-answers.ts'
import { FigureHead } from './FigureHead.tsx'
import styles from './paper.module.css'
import second from './second-sheet.module.css'

type BriefJusticeProps = { readonly brief: Brief; readonly placeName: string }

/** How cases move from enquiry to judgment, by law, and before which stage they wait longest. */
export const BriefJustice = ({ brief, placeName }: BriefJusticeProps) => (
  <BriefPart part="justice" result={both(brief.answers.justice, brief.answers.profile)}>
    {([[justice], [profile]]) =>
      justice && profile ? <Stages brief={brief} {...{ justice, profile, placeName }} /> : <NoYear />
    }
  </BriefPart>
)

function NoYear() {
  const { justiceWords, briefWords } = useBriefWords()
  return (
    <>
      <h2>{justiceWords('title')}</h2>
      <p className={styles.small}>{briefWords('who.noYear')}</p>
    </>
  )
}

type StagesProps = BriefJusticeProps & { readonly justice: Justice; readonly profile: Profile }
type Column = {
  readonly id: string
  readonly header: string
  readonly countOf: (stage: Justice['stages'][number]) => Count
}

function Stages({ brief: { filters, geography }, justice, profile, placeName }: StagesProps) {
  const words = useBriefWords()
  const { t, briefWords, justiceWords, language } = words
  const surroundings = placeNames(geography, language, t)(justice.placeId)
  const isDistrict = justice.placeId !== filters.placeId
  const columns = isDistrict ? districtColumns(profile, placeName, surroundings, words) : lawColumns(words)
  const subtitle = briefWords('justice.subtitle', {
    category: t(`terms:category.${justice.stream}`),
    place: isDistrict ? placeName : surroundings,
    period: formatPeriod(justice.periodId, t),
  })
  const title = stagesTitle(justice.stages, justice.periodId, words)
  return (
    <>
      <FigureHead title={isDistrict ? `${surroundings}: ${title}` : title} about={subtitle} />
      <table className={second.table}>
        <thead>
          <tr>
            <th scope="col">{justiceWords('stage')}</th>
            {[...columns, ...dayColumns(words)].map(({ id, header }) => (
              <th key={id} scope="col">
                {iso(header)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {justice.stages.map((stage) => (
            <tr key={stage.stage}>
              <th scope="row">{t(`terms:stage.${stage.stage}`)}</th>
              {[...columns, ...dayColumns(words)].map(({ id, countOf }) => (
                <td key={id}>
                  <CountText count={countOf(stage)} format={(value) => formatNumber(value, language)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {isDistrict && (
        <p className={styles.note}>
          {iso(briefWords('justice.districts', { place: placeName, province: surroundings }))}
        </p>
      )}
    </>
  )
}

const lawColumns = ({ justiceWords }: BriefWords): Column[] => [
  { id: 'moves', header: justiceWords('moves'), countOf: ({ count }) => count },
  ...(['special-act', 'general-law'] as const).map((law) => ({
    id: law,
    header: justiceWords(`law.${law}`),
    countOf: ({ byLaw }: Justice['stages'][number]) => countUnder(byLaw, law),
  })),
]

const districtColumns = (profile: Profile, place: string, province: string, { briefWords }: BriefWords): Column[] => [
  {
    id: 'here',
    header: briefWords('justice.here', { place }),
    countOf: ({ stage }) => profile.stages.find((one) => one.stage === stage)?.count ?? notApplicable,
  },
  { id: 'province', header: briefWords('justice.here', { place: province }), countOf: ({ count }) => count },
]

const dayColumns = ({ briefWords }: BriefWords): Column[] => [
  { id: 'median', header: briefWords('justice.median'), countOf: ({ medianDays }) => medianDays },
  { id: 'ninetieth', header: briefWords('justice.ninetieth'), countOf: ({ ninetiethDays }) => ninetiethDays },
]
