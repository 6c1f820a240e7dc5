import { useCaseWords } from '#src/i18n/use-case-words.ts'
import { LinkButton } from '#src/ui/LinkButton.tsx'
import styles from '#src/ui/PageMessage.module.css'

/** In place of everything that only the reader could see. */
export function RegisterClosed() {
  const { language, caseWords } = useCaseWords()
  return (
    <div className={styles.message} role="alert">
      <p>{caseWords('ended')}</p>
      <LinkButton variant="primary" href={`/${language}/sign-in?to=${encodeURIComponent(`/${language}/cases`)}`}>
        {caseWords('visitor.signIn')}
      </LinkButton>
    </div>
  )
}
