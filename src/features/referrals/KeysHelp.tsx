import { Fragment } from 'react'
import type { ReferralSide } from '#contract/referrals/lifecycle.ts'
import { useReferralWords } from '#src/i18n/use-referral-words.ts'
import { useSingleKeys } from '#src/ui/single-keys.ts'
import styles from './KeysHelp.module.css'

type Line = {
  readonly does: 'move' | 'open' | 'close' | 'select' | 'accept' | 'decline' | 'ask' | 'assign' | 'new'
  readonly keys: string[]
}

/** Which keys act in the list. Letters stand where an English keyboard has them, whatever the layout writes. */
export function KeysHelp({ side }: { readonly side: ReferralSide }) {
  const { referralWords } = useReferralWords()
  const hasSingleKeys = useSingleKeys()
  const name = (key: 'enter' | 'escape' | 'space') => referralWords(`keys.name.${key}`)
  const always: Line[] = [
    { does: 'move', keys: hasSingleKeys ? ['J', 'K', '↓', '↑'] : ['↓', '↑'] },
    { does: 'open', keys: [name('enter')] },
    { does: 'close', keys: [name('escape')] },
  ]
  const ofBoth: Line[] = [
    { does: 'select', keys: ['X', name('space')] },
    { does: 'assign', keys: ['M'] },
    { does: 'new', keys: ['N'] },
  ]
  const ofReceiver: Line[] = [
    { does: 'accept', keys: ['A'] },
    { does: 'decline', keys: ['R'] },
    { does: 'ask', keys: ['I'] },
  ]
  const single = side === 'receiver' ? [...ofReceiver, ...ofBoth] : ofBoth
  const lines = hasSingleKeys ? [...always, ...single] : always
  return (
    <details className={styles.keys}>
      <summary>{referralWords('keys.title')}</summary>
      <p>{referralWords(hasSingleKeys ? 'keys.intro' : 'keys.off')}</p>
      <dl className={styles.lines}>
        {lines.map(({ does, keys }) => (
          <Fragment key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key} className={styles.key}>
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{referralWords(`keys.${does}`)}</dd>
          </Fragment>
        ))}
      </dl>
    </details>
  )
}
