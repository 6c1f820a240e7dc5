import { formatNumber, formatPercent } from '#src/i18n/format.ts'
import { useReturnsWords } from '#src/i18n/use-returns-words.ts'
import { iso } from '#src/ui/isolate-text.tsx'
import { percentReceived, type ReturnsAnswer } from './grid-rows.ts'
import styles from './ReturnNumbers.module.css'

/** Four numbers over the grid: due, received, late, missing. Without a heading one can see, like the key figures of other pages. */
export function ReturnNumbers({ total }: Pick<ReturnsAnswer, 'total'>) {
  const { returnsWords, language } = useReturnsWords()
  const { due, received, late, revised, missing } = total.sum
  const number = (value: number) => formatNumber(value, language)
  // What is missing is the rest of what came, so that both make 100.
  const receivedPercent = percentReceived(total.sum)
  const latePercent = Math.floor((100 * late) / Math.max(1, received))
  const tiles = [
    { id: 'due', value: due, note: returnsWords('numbers.dueNote', { lines: number(total.linesDue) }) },
    {
      id: 'received',
      value: received,
      note: returnsWords('numbers.receivedNote', {
        percent: formatPercent(receivedPercent, language),
        revised: number(revised),
      }),
    },
    {
      id: 'late',
      value: late,
      note:
        received === 0
          ? returnsWords('numbers.lateNone')
          : returnsWords('numbers.lateNote', { percent: formatPercent(latePercent, language) }),
    },
    {
      id: 'missing',
      value: missing,
      note: returnsWords('numbers.missingNote', { percent: formatPercent(100 - receivedPercent, language) }),
    },
  ] as const
  return (
    <dl className={styles.numbers} aria-label={returnsWords('numbers.title')}>
      {tiles.map(({ id, value, note }) => (
        <div key={id} className={styles.tile}>
          <dt>{returnsWords(`numbers.${id}`)}</dt>
          <dd className={styles.number}>{iso(number(value))}</dd>
          <dd className={styles.note}>{iso(note)}</dd>
        </div>
      ))}
    </dl>
  )
}
