import type { ReactNode } from 'react'
import { Num } from '#src/ui/Num.tsx'
import { circleLegendValues, circleRadius } from './circle.ts'
import styles from './RouteMap.module.css'
import { largestWithinRadius, routeWidth, thinBelow, widestRoute } from './route-geometry.ts'

export type RouteLegendProps = {
  /** Of the lines drawn, and of the circles; zero where there are none. */
  readonly largest: { readonly line: number; readonly circle: number }
  readonly words: { readonly line: string; readonly circle: string; readonly thin: (count: number) => string }
  readonly write: (count: number) => string
  /** Width of the map in units of its frame: samples are the same part of the legend as of the map, which are equally wide. */
  readonly mapWidth: number
}

const sampleLength = 44

/** What thickness and area mean, by samples drawn in the map's own scale, at every size of it. */
export function RouteLegend({ largest, words, write, mapWidth }: RouteLegendProps) {
  const thin = thinBelow(largest.line)
  return (
    <>
      {largest.line > 0 && (
        <ul className={styles.legend}>
          <li>{words.line}</li>
          {circleLegendValues(largest.line)
            .filter((count) => count >= thin)
            .map((count) => (
              <li key={count} className={styles.sample}>
                <Sample width={sampleLength} height={widestRoute} mapWidth={mapWidth}>
                  <line
                    x2={sampleLength}
                    y1={widestRoute / 2}
                    y2={widestRoute / 2}
                    strokeWidth={routeWidth(count, largest.line)}
                    className={styles.sampleLine}
                  />
                </Sample>
                <Num>{write(count)}</Num>
              </li>
            ))}
          {thin > 10 && <li>{words.thin(thin)}</li>}
        </ul>
      )}
      {largest.circle > 0 && (
        <ul className={styles.legend}>
          <li>{words.circle}</li>
          {circleLegendValues(largest.circle).map((count) => {
            const radius = circleRadius(count, largest.circle, largestWithinRadius)
            return (
              <li key={count} className={styles.sample}>
                <Sample width={2 * radius + 2} height={2 * radius + 2} mapWidth={mapWidth}>
                  <circle cx={radius + 1} cy={radius + 1} r={radius} className={styles.within} />
                </Sample>
                <Num>{write(count)}</Num>
              </li>
            )
          })}
        </ul>
      )}
    </>
  )
}

type SampleProps = {
  readonly width: number
  readonly height: number
  readonly mapWidth: number
  readonly children: ReactNode
}

const Sample = ({ width, height, mapWidth, children }: SampleProps) => (
  <svg
    viewBox={`0 0 ${width} ${height}`}
    style={{ width: `${(100 * width) / mapWidth}cqw` }}
    aria-hidden="true"
    focusable="false"
  >
    {children}
  </svg>
)
