import styles from './annotations.module.css'
import { cssVariables } from './css-variables.ts'
import { annotationLanes, wordSide } from './label-layout.ts'
import { percent, type TimeScale, xShare } from './scale.ts'

/**
 * Words at a place of the time axis: a dated event, which says when something happened and never why a line moved, or a
 * break, after which something else is counted.
 */
export type PlotAnnotation = {
  readonly id: string
  readonly kind: 'event' | 'break'
  /** Place on the time axis: the period's index, with a fraction for the day in it. */
  readonly position: number
  /** One sentence of at most 50 characters. */
  readonly text: string
  /** The day, or the years on both sides of a break, in words. */
  readonly date: string
}

/** More than this many would cover the figures they stand beside. */
export const mostAnnotations = 3

type PlotAnnotationsProps = {
  readonly annotations: readonly PlotAnnotation[]
  readonly scale: TimeScale
  readonly direction: 'ltr' | 'rtl'
}

/** Dotted lines with their sentences on top, each in its own lane; on a narrow chart with a number in place of the sentence. */
export function PlotAnnotations({ annotations, scale, direction }: PlotAnnotationsProps) {
  const shares = annotations.map(({ position }) => xShare(scale, position))
  const lanes = annotationLanes(shares)
  return annotations.map(({ id, kind, text }, index) => {
    const share = shares[index] ?? 0
    return (
      <div
        key={id}
        className={styles.annotation}
        data-kind={kind}
        data-side={wordSide(share)}
        style={{ left: percent(share), ...cssVariables({ '--lane': lanes[index] ?? 0 }) }}
      >
        <span className={styles.annotationText} dir={direction}>
          {text}
        </span>
        <span className={styles.annotationNumber}>{index + 1}</span>
      </div>
    )
  })
}

/** The sentences of a narrow chart, under it, and the only form of them that a screen reader meets. */
export function AnnotationList({ annotations }: Pick<PlotAnnotationsProps, 'annotations'>) {
  return (
    <ol className={styles.annotationList}>
      {annotations.map(({ id, text, date }) => (
        <li key={id}>
          <bdi>{date}</bdi>: {text}
        </li>
      ))}
    </ol>
  )
}
