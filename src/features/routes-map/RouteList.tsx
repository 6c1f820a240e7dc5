import type { Routes } from '#contract/api/movements.ts'
import { numberOrNull } from '#contract/count.ts'
import { cssVariables } from '#src/charts/css-variables.ts'
import { shownPairs } from '#src/charts/pair-figures.ts'
import { formatNumber } from '#src/i18n/format.ts'
import { isolateLtr } from '#src/i18n/isolate.ts'
import { useMovementWords } from '#src/i18n/use-movement-words.ts'
import { iso } from '#src/ui/isolate-text.tsx'
import { Num } from '#src/ui/Num.tsx'
import styles from './RoutesMap.module.css'
import { type RouteEnd, type RouteNames, routeWords } from './route-names.ts'

type RouteListProps = { readonly routes: Routes; readonly nameOf: RouteNames; readonly litId: RouteEnd | undefined }

/** Rows in the list; more would push it beyond the map. */
const listed = 8

/** The routes that stand out on the map, in numbers: the largest of all, or those of one place, and what is not shown of it. */
export function RouteList({ routes, nameOf, litId }: RouteListProps) {
  const words = useMovementWords()
  const { movementWords, language } = words
  const write = (value: number) => formatNumber(value, language)
  const all = shownPairs(routes)
  const shown = all.filter(({ from, to }) => litId === undefined || from === litId || to === litId)
  const name = litId === undefined ? '' : nameOf(litId)
  const held = litId === undefined ? [] : heldBackWords(routes, litId)
  return (
    <div className={styles.list} style={cssVariables({ '--rows': Math.min(listed, all.length) })}>
      <h3>{iso(litId === undefined ? movementWords('routes.listAll') : movementWords('routes.listOf', { name }))}</h3>
      {shown.length === 0 && <p className={styles.quiet}>{movementWords('routes.listNone', { name })}</p>}
      <ol className={styles.routes}>
        {shown.slice(0, listed).map(({ from, to, count }) => (
          <li key={`${from}>${to}`}>
            <span>{iso(routeWords(from, to, nameOf, words))}</span>
            <span className={styles.number}>
              <Num>{write(count)}</Num>
            </span>
          </li>
        ))}
      </ol>
      {shown.length > listed && (
        <p className={styles.quiet}>{iso(movementWords('routes.listMore', { count: shown.length - listed }))}</p>
      )}
      {held.map(({ key, value }) => (
        <p key={key} className={styles.quiet}>
          {iso(movementWords(key, { number: isolateLtr(write(value)) }))}
        </p>
      ))}
    </div>
  )
}

type HeldBack = { readonly key: 'routes.heldBackFrom' | 'routes.heldBackTo'; readonly value: number }

function heldBackWords({ from, to }: Routes, id: RouteEnd): HeldBack[] {
  const sides = [
    { key: 'routes.heldBackFrom', side: from.find((one) => one.id === id) },
    { key: 'routes.heldBackTo', side: to.find((one) => one.id === id) },
  ] as const
  return sides.flatMap(({ key, side }) => {
    const value = side ? numberOrNull(side.heldBack) : null
    return value === null || value === 0 ? [] : [{ key, value }]
  })
}
