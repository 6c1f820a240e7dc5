import { classNames } from './class-names.ts'
import styles from './Skeleton.module.css'

/** What will stand here; decides the height that is kept free. */
export type SkeletonShape = 'text' | 'figures' | 'list' | 'table' | 'chart' | 'map'

const bars: Record<SkeletonShape, number> = { text: 3, figures: 0, list: 10, table: 10, chart: 0, map: 0 }

/** A still grey outline of what is being loaded, after a third of a second. Says nothing; the `Panel` around it is `aria-busy`. */
export const Skeleton = ({ shape }: { shape: SkeletonShape }) => (
  <div className={classNames(styles.skeleton, styles[shape])} aria-hidden="true">
    {bars[shape] === 0 ? (
      <div className={styles.area} />
    ) : (
      Array.from({ length: bars[shape] }, (_, position) => <div key={position} className={styles.bar} />)
    )}
  </div>
)
