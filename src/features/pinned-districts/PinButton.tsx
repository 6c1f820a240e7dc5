import { useExploreWords } from '#src/i18n/use-explore-words.ts'
import { Icon } from '#src/ui/Icon.tsx'
import styles from './PinButton.module.css'

export type PinButtonProps = {
  /** The district, as the page calls it. */
  readonly name: string
  readonly isPinned: boolean
  /** False while as many as can be compared are pinned; a pinned one can still be taken off. */
  readonly canPin: boolean
  readonly onToggle: () => void
  /** Id of the words that say why no more can be pinned. */
  readonly reasonId?: string | undefined
}

/** Puts a district among those that are compared, or takes it off. Its name stays; whether it is pinned is its state. */
export function PinButton({ name, isPinned, canPin, onToggle, reasonId }: PinButtonProps) {
  const { exploreWords } = useExploreWords()
  const isStopped = !isPinned && !canPin
  return (
    <button
      type="button"
      className={styles.button}
      aria-pressed={isPinned}
      // Stays reachable by keyboard, so that its reason can be read out.
      aria-disabled={isStopped || undefined}
      aria-describedby={isStopped ? reasonId : undefined}
      aria-label={exploreWords('pinned.pinOf', { name })}
      onClick={() => {
        if (!isStopped) onToggle()
      }}
    >
      <Icon name={isPinned ? 'check' : 'pin'} size={16} isBesideWords />
      <span>{exploreWords('pinned.pin')}</span>
    </button>
  )
}
