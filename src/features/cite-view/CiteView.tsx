import { use, useState } from 'react'
import type { Citation } from '#contract/api/citations.ts'
import type { OverviewFilters } from '#contract/filters/overview-filters.ts'
import { useApi } from '#src/api/api-context.ts'
import { useTranslate } from '#src/i18n/translate.ts'
import { Button } from '#src/ui/Button.tsx'
import { ErrorWordsContext } from '#src/ui/error-words.ts'
import { IconButton } from '#src/ui/IconButton.tsx'
import { useAnnounce } from '#src/ui/LiveRegion.tsx'
import styles from './CiteView.module.css'
import { useCitationText } from './citation-text.ts'

export type CiteViewProps = {
  readonly filters: OverviewFilters
  /** The release on the screen; nothing can be cited before it is known. */
  readonly releaseId: string | undefined
  readonly placeName: string
}

type State =
  | { readonly kind: 'closed' | 'busy' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'kept'; readonly citation: Citation }

/** Keeps the view under a permanent id and offers its link and its citation. */
export function CiteView({ filters, releaseId, placeName }: CiteViewProps) {
  const t = useTranslate()
  const api = useApi()
  const errorWords = use(ErrorWordsContext)
  const [state, setState] = useState<State>({ kind: 'closed' })
  const cite = async () => {
    if (releaseId === undefined) return
    setState({ kind: 'busy' })
    try {
      setState({ kind: 'kept', citation: await api.cite({ ...filters, releaseId }) })
    } catch (error) {
      setState({ kind: 'failed', error })
    }
  }
  const close = () => setState({ kind: 'closed' })
  return (
    <div className={styles.holder}>
      <Button variant="quiet" icon="directory" isDisabled={state.kind === 'busy'} onClick={() => void cite()}>
        {t('filters:cite.action')}
      </Button>
      {state.kind === 'failed' && (
        <p className={styles.box} role="alert">
          {t('filters:cite.failed')} {errorWords(state.error)?.text}
        </p>
      )}
      {state.kind === 'kept' && <KeptView citation={state.citation} placeName={placeName} onClose={close} />}
    </div>
  )
}

type KeptViewProps = { readonly citation: Citation; readonly placeName: string; readonly onClose: () => void }

function KeptView({ citation, placeName, onClose }: KeptViewProps) {
  const t = useTranslate()
  const announce = useAnnounce()
  const link = `${location.origin}/c/${citation.id}`
  const text = useCitationText(citation, placeName, link)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      announce(t('filters:cite.copied'))
    } catch {
      // Refused, or the page does not come over HTTPS: the text stands there to be copied by hand.
    }
  }
  return (
    <section className={styles.box} aria-label={t('filters:cite.title')}>
      <div className={styles.head}>
        <h2>{t('filters:cite.title')}</h2>
        <IconButton icon="close" label={t('filters:cite.close')} onClick={onClose} />
      </div>
      <p>{t('filters:cite.explain')}</p>
      <label className={styles.field}>
        <span>{t('filters:cite.link')}</span>
        <input dir="ltr" readOnly value={link} onFocus={(event) => event.currentTarget.select()} />
      </label>
      <p className={styles.text} dir="auto">
        {text}
      </p>
      <Button size="small" onClick={() => void copy()}>
        {t('filters:cite.copy')}
      </Button>
    </section>
  )
}
