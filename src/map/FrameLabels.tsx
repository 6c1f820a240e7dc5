import type { Box } from './frame-geometry.ts'
import { MapLabelText } from './MapLabelText.tsx'
import styles from './map-label.module.css'
import type { MapLabel } from './map-labels.ts'

export type FrameLabelsProps = { readonly labels: readonly MapLabel[]; readonly view: Box }

/**
 * Names over the drawing, in an SVG of their own whose text keeps its size. Placed in shares of the view; an empty drawing of the
 * same proportions gives that SVG its width, because a page whose policy forbids inline styles cannot.
 */
export const FrameLabels = ({ labels, view }: FrameLabelsProps) => (
  <div className={styles.room}>
    <svg className={styles.proportions} viewBox={`0 0 ${view.width} ${view.height}`} focusable="false" />
    <svg className={styles.labels} focusable="false">
      {labels.map((label) => (
        <MapLabelText
          key={`${label.kind}/${label.id}`}
          label={label}
          x={share(label.at[0] - view.x, view.width)}
          y={share(label.at[1] - view.y, view.height)}
        />
      ))}
    </svg>
  </div>
)

const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(3)}%`
