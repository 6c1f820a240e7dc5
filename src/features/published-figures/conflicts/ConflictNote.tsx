import { Icon } from '#src/ui/Icon.tsx'
import { usePublished } from '../published-context.ts'
import { ConflictSides } from './ConflictSides.tsx'
import styles from './conflicts.module.css'

/** A conflict in full, where it concerns what a section shows. An id that the answer does not hold draws nothing. */
export function ConflictNote({ conflictId }: { conflictId: string }) {
  const { words, conflictOf } = usePublished()
  const conflict = conflictOf(conflictId)
  if (conflict === undefined) return null
  return (
    <div className={styles.note}>
      <h3 className={styles.kind}>
        <Icon name="attention" isBesideWords />
        <span>{words.t(`published:conflictKind.${conflict.kind}`)}</span>
      </h3>
      <ConflictSides conflict={conflict} />
    </div>
  )
}
