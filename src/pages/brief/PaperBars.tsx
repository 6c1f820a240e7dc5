import { numberOrNull } from '#contract/count.ts'
import { Bar, type BarRow } from '#src/charts/BarList.tsx'
import { formatNumber } from '#src/i18n/format.ts'
import { useLanguage } from '#src/i18n/use-language.ts'
import { CountText } from '#src/ui/CountText.tsx'
import { classNames } from '#src/ui/class-names.ts'
import { iso } from '#src/ui/isolate-text.tsx'
import second from './second-sheet.module.css'

type PaperBarsProps = {
  readonly rows: readonly BarRow[]
  /** Parts of a row, by its id, under it. */
  readonly parts?: ReadonlyMap<string, readonly BarRow[]>
  readonly color: string
  /** Value of a bar of full length: lists beside each other have the same. */
  readonly longest: number
}

/** Bars from zero in the narrow columns of a sheet, with the signs of a table where there is no number. */
export function PaperBars({ rows, parts, color, longest }: PaperBarsProps) {
  const language = useLanguage()
  const row = ({ id, name, count }: BarRow, isPart = false) => (
    <li key={id} className={classNames(second.barRow, isPart && second.partRow)}>
      <span>{iso(name)}</span>
      <Bar count={count} longest={longest} color={isPart ? `color-mix(in srgb, ${color} 55%, white)` : color} />
      <span className={second.barNumber}>
        <CountText count={count} format={(value) => formatNumber(value, language)} />
      </span>
    </li>
  )
  return (
    <ol className={second.bars}>
      {rows.flatMap((one) => [row(one), ...(parts?.get(one.id) ?? []).map((part) => row(part, true))])}
    </ol>
  )
}

/** The largest number of several lists, at least one. */
export const longestOf = (...lists: readonly (readonly BarRow[])[]): number =>
  Math.max(1, ...lists.flat().map(({ count }) => numberOrNull(count) ?? 0))
