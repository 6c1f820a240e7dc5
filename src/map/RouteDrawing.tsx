import { useId } from 'react'
import type { Point } from './frame-geometry.ts'
import styles from './RouteMap.module.css'
import type { RouteLine } from './route-geometry.ts'

/** Persons who stayed within a place: a circle on its centre. */
export type RouteCircle = { readonly id: string; readonly at: Point; readonly radius: number }

export type RouteDrawingProps = {
  readonly lines: readonly RouteLine[]
  readonly circles: readonly RouteCircle[]
  /** The place whose routes stand out; all of them do when there is none. */
  readonly litId: string | undefined
}

/**
 * Routes in units of the frame. Their direction is in the line itself, pale where it begins and full where it ends: no heads of arrows,
 * which would point at places.
 */
export function RouteDrawing({ lines, circles, litId }: RouteDrawingProps) {
  const prefix = useId()
  const isLit = (...ids: readonly string[]) => litId === undefined || ids.includes(litId)
  return (
    <g className={styles.routes}>
      <defs>
        {lines.map(({ from, to, start: [x1, y1], end: [x2, y2] }) => (
          <linearGradient
            key={`${from}>${to}`}
            id={`${prefix}${from}-${to}`}
            gradientUnits="userSpaceOnUse"
            {...{ x1, y1, x2, y2 }}
          >
            <stop offset="0" className={styles.pale} />
            <stop offset="1" className={styles.full} />
          </linearGradient>
        ))}
      </defs>
      {lines.map(({ from, to, path, width }) => (
        <path
          key={`${from}>${to}`}
          d={path}
          className={styles.route}
          data-route={`${from}>${to}`}
          data-dim={isLit(from, to) ? undefined : true}
          stroke={`url(#${prefix}${from}-${to})`}
          strokeWidth={width}
        />
      ))}
      {circles.map(({ id, at: [cx, cy], radius }) => (
        <circle key={id} cx={cx} cy={cy} r={radius} className={styles.within} data-dim={isLit(id) ? undefined : true} />
      ))}
    </g>
  )
}
