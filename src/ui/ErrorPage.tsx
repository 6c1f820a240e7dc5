import { useTranslation } from '#src/i18n/use-translation.ts'
import { Button } from './Button.tsx'
import { iso } from './isolate-text.tsx'
import { LinkButton } from './LinkButton.tsx'
import { Num } from './Num.tsx'
import styles from './PageMessage.module.css'

export type ErrorPageProps = {
  title: string
  text: string
  /** Id of the request, to be quoted. */
  reference?: string
  retry?: { label: string; onRetry: () => void }
  home: { label: string; href: string }
}

/** The body of a page that could not be made: what happened, what still holds, what to do next. */
export function ErrorPage({ title, text, reference, retry, home }: ErrorPageProps) {
  const { t } = useTranslation('ui')
  return (
    <div className={styles.message} role="alert">
      <h1>{iso(title)}</h1>
      <p className={styles.text}>{iso(text)}</p>
      <div className={styles.actions}>
        {retry && (
          <Button variant="primary" onClick={retry.onRetry}>
            {retry.label}
          </Button>
        )}
        <LinkButton href={home.href}>{home.label}</LinkButton>
      </div>
      {reference !== undefined && (
        <p className={styles.reference}>
          {t('panel.reference')} <Num>{reference}</Num>
        </p>
      )}
    </div>
  )
}
