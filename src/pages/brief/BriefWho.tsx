import type { Profile } from '#contract/api/figures.ts'
import { streamOf } from '#contract/categories.ts'
import { compareCounts, numberOrNull } from '#contract/count.ts'
import type { BarRow } from '#src/charts/BarList.tsx'
import {
  adultAges,
  adultSexes,
  controlRows,
  countOfAdults,
  formRows,
  groupRows,
  isPublished,
} from '#src/features/place-profile/profile-rows.ts'
import { breakdownTitle } from '#src/features/place-profile/profile-titles.ts'
import { formatNumber } from '#src/i18n/format.ts'
import { formatPeriod } from '#src/i18n/format-period.ts'
import { placeNames } from '#src/i18n/place-names.ts'
import { type BriefWords, useBriefWords } from '#src/i18n/use-brief-words.ts'
import { streamColors } from '#src/theme/data-colors.ts'
import { iso } from '#src/ui/isolate-text.tsx'
import { placesAround } from '../place/place-questions.ts'
import { BriefPart } from './BriefPart.tsx'
import type { Brief } from './brief-answers.ts'
import { FigureHead } from './FigureHead.tsx'
import { longestOf, PaperBars } from './PaperBars.tsx'
import styles from './paper.module.css'
import second from './second-sheet.module.css'

type BriefWhoProps = { readonly brief: Brief; readonly placeName: string }

/** Who was identified, in which forms and under which means of control, as far as it is published for the place. */
export const BriefWho = ({ brief, placeName }: BriefWhoProps) => (
  <BriefPart part="who" result={brief.answers.profile}>
    {([profile]) => (profile ? <Who brief={brief} profile={profile} placeName={placeName} /> : <NoYear />)}
  </BriefPart>
)

function NoYear() {
  const { placeWords, briefWords } = useBriefWords()
  return (
    <>
      <h2>{placeWords('profile.who.title')}</h2>
      <p className={styles.small}>{briefWords('who.noYear')}</p>
    </>
  )
}

const mostMethods = 3

function Who({ brief: { filters, geography }, profile, placeName }: BriefWhoProps & { readonly profile: Profile }) {
  const words = useBriefWords()
  const { t, briefWords, language } = words
  const { mark } = streamColors[streamOf(profile.category)]
  const groups = groupRows(profile, words)
  const ages = isPublished(profile.adultGroups) ? ageRows(profile, words) : none
  const forms = formRows(profile, words)
  const control = isPublished(profile.control) ? largest(controlRows(profile, words)) : []
  const [provinceId] = placesAround(filters.placeId, geography)
  const subtitle = briefWords('who.year', {
    category: t(`terms:category.${profile.category}`),
    place: placeName,
    period: formatPeriod(profile.periodId, t),
  })
  const isOtherPeriod = profile.periodId !== filters.periodId
  const longest = longestOf(groups, forms)
  return (
    <>
      <FigureHead
        title={breakdownTitle('who', groups, words)}
        about={isOtherPeriod ? `${subtitle} ${briefWords('who.yearOnly')}` : subtitle}
      />
      <div className={second.columns}>
        <div>
          <h3>{briefWords('who.groups')}</h3>
          <PaperBars rows={groups} parts={ages} color={mark} longest={longest} />
        </div>
        <div>
          <h3>{briefWords('who.forms')}</h3>
          {isPublished(forms) ? (
            <PaperBars rows={forms} color={mark} longest={longest} />
          ) : (
            <p className={styles.small}>{briefWords('who.noForms')}</p>
          )}
          {control.length > 0 && <p className={second.control}>{iso(controlWords(control, words))}</p>}
        </div>
      </div>
      {ages.size === 0 && (
        <p className={styles.note}>
          {briefWords('who.districts', { province: placeNames(geography, language, t)(provinceId ?? '') })}
        </p>
      )}
    </>
  )
}

/** Those with a number, the largest first: a rank says nothing about one that is not shown. */
const largest = (rows: readonly BarRow[]): BarRow[] =>
  rows
    .filter(({ id, count }) => id !== 'Other' && count.kind === 'value')
    .toSorted((a, b) => compareCounts(a.count, b.count))
    .slice(0, mostMethods)

function controlWords(rows: readonly BarRow[], { briefWords, placeWords, language }: BriefWords): string {
  const named = rows.map(({ name, count }) =>
    briefWords('who.method', { name, number: formatNumber(numberOrNull(count) ?? 0, language) }),
  )
  return briefWords('who.control', { methods: named.join(placeWords('comma')) })
}

/** Women and men by age, each under the group that it is a part of. */
const ageRows = (profile: Profile, { t }: BriefWords): ReadonlyMap<string, readonly BarRow[]> =>
  new Map(
    adultSexes.map((sex) => [
      sex,
      adultAges.map((age) => ({
        id: `${sex}-${age}`,
        name: t(`terms:adultAge.${age}`),
        count: countOfAdults(profile, { sex, age }),
      })),
    ]),
  )

const none: ReadonlyMap<string, readonly BarRow[]> = new Map()
