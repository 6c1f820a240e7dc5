import styles from './map-label.module.css'
import type { MapLabel } from './map-labels.ts'

export type MapLabelTextProps = {
  readonly label: MapLabel
  /** Place in the surrounding SVG, as lengths or percentages. */
  readonly x: string
  readonly y: string
}

/** A name on the map, centred on its place. With a short name, the style sheet shows one of the two, by the width of the map. */
export const MapLabelText = ({ label: { id, kind, text, shortText }, x, y }: MapLabelTextProps) => (
  <g className={styles.label} data-kind={kind} data-place={id}>
    <text x={x} y={y} className={shortText === undefined ? undefined : styles.full}>
      {text}
    </text>
    {shortText !== undefined && (
      <text x={x} y={y} className={styles.short}>
        {shortText}
      </text>
    )}
  </g>
)
