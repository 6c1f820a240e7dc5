import type { CaseRow } from '#contract/api/cases.ts'
import { ageWords, type CaseNames, caseMoment } from '#src/i18n/case-value-words.ts'
import { formatDate, formatNumber } from '#src/i18n/format.ts'
import { type CaseWords, useCaseWords } from '#src/i18n/use-case-words.ts'
import { AppLink } from '#src/ui/AppLink.tsx'
import { classNames } from '#src/ui/class-names.ts'
import { iso } from '#src/ui/isolate-text.tsx'
import { Num } from '#src/ui/Num.tsx'
import styles from './CaseTable.module.css'

type Props = { readonly rows: readonly CaseRow[]; readonly caption: string; readonly names: CaseNames }

/** A page of cases: a table, and on a phone rows of two lines. */
export function CaseTable({ rows, caption, names }: Props) {
  const words = useCaseWords()
  const { caseWords, t, language } = words
  const columns = [
    'code',
    'form',
    'stage',
    'status',
    'district',
    'person',
    'registered',
    'changed',
    'referrals',
  ] as const
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className={styles.caption}>{iso(caption)}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className={column === 'referrals' ? styles.number : undefined}>
                {caseWords(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className={styles.row} data-case={row.id}>
              <th scope="row" className={styles.name}>
                <AppLink href={`/${language}/cases/${row.id}`}>
                  <Num>{row.code}</Num>
                </AppLink>
                {row.isDouble && <span className={styles.small}>{caseWords('double')}</span>}
              </th>
              <td className={classNames(styles.line, styles.form)}>{t(`terms:category.${row.form ?? row.stream}`)}</td>
              <td className={styles.line}>
                {row.stage === null ? caseWords('unknown') : caseWords(`stage.${row.stage}`)}
              </td>
              <td className={styles.line}>{caseWords(`status.${row.status}`)}</td>
              <td className={styles.line}>
                {row.districtId === null ? caseWords('unknown') : names.place(row.districtId)}
              </td>
              <td className={classNames(styles.line, styles.hidden)}>{iso(personsWords(row, words))}</td>
              <td className={styles.line}>{iso(formatDate(row.registeredOn, language))}</td>
              <td className={classNames(styles.line, styles.hidden)}>{iso(caseMoment(row.changedAt, words).day)}</td>
              <td className={classNames(styles.line, styles.number, styles.hidden)}>
                <Num>{formatNumber(row.openReferrals, language)}</Num>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** "Female, 18–20 years and 1 more" */
function personsWords({ sex, ageBand, persons }: CaseRow, words: CaseWords): string {
  const { caseWords, language } = words
  if (sex === null || ageBand === null) return caseWords('none')
  const first = [caseWords(`sex.${sex}`), ageWords(ageBand, words)].join(caseWords('comma'))
  return persons > 1 ? caseWords('personsMore', { first, others: formatNumber(persons - 1, language) }) : first
}
