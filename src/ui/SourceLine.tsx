import { useTranslation } from '#src/i18n/use-translation.ts'
import { AppLink } from './AppLink.tsx'
import { iso } from './isolate-text.tsx'
import styles from './SourceLine.module.css'
import { SyntheticMark } from './SyntheticMark.tsx'

export type SourceLineProps = {
  /** Who published or reported the figures. */
  source: string
  href?: string
  /** When the figures were last brought up to date, as the reader's language writes a date. */
  updated?: string
  /** Id of the published release, to be quoted. */
  releaseId?: string
  /** True for the records that ship with Rabta. */
  isSynthetic: boolean
}

/** Under every picture and table: where the figures come from, of which release, how fresh, and whether they are real. */
export function SourceLine({ source, href, updated, releaseId, isSynthetic }: SourceLineProps) {
  const { t } = useTranslation('ui')
  const name = <span>{iso(source)}</span>
  return (
    <p className={styles.line} data-not-in-picture>
      <span>
        {t('source.label')}: {href === undefined ? name : <AppLink href={href}>{name}</AppLink>}
      </span>
      {updated !== undefined && <span>{t('source.updated', { when: updated })}</span>}
      {releaseId !== undefined && <span>{t('source.release', { release: releaseId })}</span>}
      {isSynthetic && <SyntheticMark />}
    </p>
  )
}
