import { encode } from 'uqr'
import { writeOverviewFilters } from '#contract/filters/overview-filters.ts'
import { useBriefWords } from '#src/i18n/use-brief-words.ts'
import { useTranslation } from '#src/i18n/use-translation.ts'
import { iso } from '#src/ui/isolate-text.tsx'
import { writeSearchString } from '#src/url/search-string.ts'
import type { Brief } from './brief-answers.ts'
import styles from './paper.module.css'

type SheetFootProps = { readonly brief: Brief; readonly page: 1 | 2 }

/** Source, release, whether the records are real, and the way to all figures, as text and as a code to be photographed. */
export function SheetFoot({ brief: { filters, bounds, answers, origin }, page }: SheetFootProps) {
  const { briefWords, language } = useBriefWords()
  const { t: chartWords } = useTranslation('charts')
  const { t: uiWords } = useTranslation('ui')
  const release = answers.figures.data ?? answers.coverage.data ?? answers.districts.data
  const link = `${origin}/${language}/overview${writeSearchString(writeOverviewFilters(filters, bounds))}`
  return (
    <footer className={styles.foot}>
      <div className={styles.footWords}>
        <p>
          {uiWords('source.label')}: {chartWords('trend.source')}.{' '}
          {release && iso(`${uiWords('source.release', { release: release.releaseId })}. ${briefWords('foot.quote')}`)}{' '}
          {release?.isSynthetic === true && <strong className={styles.demo}>{uiWords('synthetic')}</strong>}
        </p>
        {page === 1 ? (
          <p>
            {briefWords('foot.more')}: <bdi dir="ltr">{link}</bdi>
          </p>
        ) : (
          <p>
            {briefWords('foot.methods')}: <bdi dir="ltr">{`${origin}/${language}/about/methods`}</bdi>
          </p>
        )}
      </div>
      <p className={styles.pageNumber}>{iso(briefWords('pageOf', { page, pages: 2 }))}</p>
      <QrCode text={link} />
    </footer>
  )
}

/** Black squares as one path, in units of a square. A camera needs a margin of four around them (ISO/IEC 18004); the paper gives the rest. */
function QrCode({ text }: { readonly text: string }) {
  const { size, data } = encode(text, { ecc: 'M', border: 1 })
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : []))).join('')
  return (
    <svg className={styles.code} viewBox={`0 0 ${size} ${size}`} aria-hidden="true" focusable="false">
      <path d={path} />
    </svg>
  )
}
