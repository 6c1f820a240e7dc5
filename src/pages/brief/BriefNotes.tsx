import { useQuery } from '@tanstack/react-query'
import type { Count } from '#contract/count.ts'
import { noReturn, notApplicable, notShown, valueOf } from '#contract/count.ts'
import { releaseInfo } from '#src/api/queries.ts'
import { formatPeriod } from '#src/i18n/format-period.ts'
import { useBriefWords } from '#src/i18n/use-brief-words.ts'
import { CountText } from '#src/ui/CountText.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import { BriefPart } from './BriefPart.tsx'
import type { Brief } from './brief-answers.ts'
import second from './second-sheet.module.css'

type BriefNotesProps = { readonly brief: Brief }

const countOfSign = { zero: valueOf(0), notShown, noReturn, notApplicable } as const

/** What the figures can and cannot say: methods, coverage, hidden numbers, provisional quarters, boundaries. */
export function BriefNotes({ brief: { answers } }: BriefNotesProps) {
  const { t, briefWords } = useBriefWords()
  const release = useQuery(releaseInfo()).data
  return (
    <BriefPart part="coverage" result={answers.districts} className={second.notes}>
      {({ rows }) => {
        const without = (kind: Count['kind']) => rows.filter(({ rate }) => rate.kind === kind).length
        const cannot = [
          briefWords('notes.prevalence'),
          briefWords('notes.hidden', {
            smallest: release?.smallNumberBelow ?? 10,
            notShown: without('not-shown'),
            noReturn: without('no-return'),
            all: rows.length,
          }),
          briefWords('notes.streams'),
          briefWords('notes.causes'),
        ]
        const can = [
          briefWords('notes.recorded'),
          briefWords('notes.compare'),
          ...(release?.provisionalFrom === undefined
            ? []
            : [briefWords('notes.provisional', { quarter: formatPeriod(release.provisionalFrom, t) })]),
        ]
        return (
          <>
            <Notes title={briefWords('notes.can')} items={can} />
            <Notes title={briefWords('notes.cannot')} items={cannot} />
            <Signs />
          </>
        )
      }}
    </BriefPart>
  )
}

const Notes = ({ title, items }: { readonly title: string; readonly items: readonly string[] }) => (
  <p>
    <strong>{title}</strong> {iso(items.join(' '))}
  </p>
)

/** What stands where there is no number; each kind looks its own way, on grey paper too. */
function Signs() {
  const { briefWords } = useBriefWords()
  return (
    <ul className={second.signs}>
      <li>{briefWords('notes.signs')}</li>
      {(['zero', 'notShown', 'noReturn', 'notApplicable'] as const).map((sign) => (
        <li key={sign}>
          <CountText count={countOfSign[sign]} /> {briefWords(`notes.sign.${sign}`)}
        </li>
      ))}
    </ul>
  )
}
