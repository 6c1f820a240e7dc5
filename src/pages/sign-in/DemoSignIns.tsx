import type { Role } from '#contract/roles.ts'
import type { Credentials } from '#src/api/client.ts'
import { useTranslation } from '#src/i18n/use-translation.ts'
import { DataText } from '#src/ui/DataText.tsx'
import { SyntheticMark } from '#src/ui/SyntheticMark.tsx'
import styles from './SignInPage.module.css'

export type DemoSignIn = Credentials & { role: Role; displayName: string }

export type DemoSignInsProps = {
  signIns: readonly DemoSignIn[]
  isSending: boolean
  onChoose: (credentials: Credentials) => void
}

/** One press signs in with a role of an installation that holds demo records. */
export function DemoSignIns({ signIns, isSending, onChoose }: DemoSignInsProps) {
  const { t } = useTranslation(['session', 'terms'])
  return (
    <section className={styles.demo} aria-labelledby="demo-sign-ins">
      <h2 id="demo-sign-ins">{t('demoTitle')}</h2>
      <div>
        <SyntheticMark />
      </div>
      <p className={styles.demoText}>{t('demoText')}</p>
      <ul className={styles.accounts}>
        {signIns.map(({ email, password, role, displayName }) => (
          <li key={email}>
            <button
              type="button"
              className={styles.account}
              disabled={isSending}
              onClick={() => onChoose({ email, password })}
            >
              <span className={styles.role}>{t(`terms:role.${role}`)}</span>
              <span className={styles.holder}>
                <DataText>{displayName}</DataText>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
