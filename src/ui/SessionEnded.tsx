import { LinkButton } from './LinkButton.tsx'
import styles from './SessionEnded.module.css'

type SessionEndedProps = { readonly text: string; readonly signIn: { readonly label: string; readonly href: string } }

/** In place of everything that only the reader could see. */
export const SessionEnded = ({ text, signIn }: SessionEndedProps) => (
  <div className={styles.ended} role="alert">
    <p>{text}</p>
    <LinkButton variant="primary" href={signIn.href}>
      {signIn.label}
    </LinkButton>
  </div>
)
