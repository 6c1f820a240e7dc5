import { iso } from './isolate-text.tsx'
import { LinkButton } from './LinkButton.tsx'
import styles from './PageMessage.module.css'

export type NotFoundPageProps = {
  title: string
  text: string
  home: { label: string; href: string }
}

/** The body for an address with nothing behind it. */
export const NotFoundPage = ({ title, text, home }: NotFoundPageProps) => (
  <div className={styles.message}>
    <h1>{iso(title)}</h1>
    <p className={styles.text}>{iso(text)}</p>
    <LinkButton variant="primary" href={home.href}>
      {home.label}
    </LinkButton>
  </div>
)
