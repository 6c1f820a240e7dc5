import type { ReactNode, Ref } from 'react'
import { directionOf } from '#src/i18n/language.ts'
import { useLanguage } from '#src/i18n/use-language.ts'
import { useTranslation } from '#src/i18n/use-translation.ts'
import { type Completeness, CompletenessKey, CompletenessStrip } from './CompletenessStrip.tsx'
import { cssVariables } from './css-variables.ts'
import { EndLabels, PlotKey } from './EndLabels.tsx'
import { endLabels } from './end-labels.ts'
import { AnnotationList, mostAnnotations, type PlotAnnotation, PlotAnnotations } from './PlotAnnotations.tsx'
import { PlotCursor } from './PlotCursor.tsx'
import { PlotStates, PlotStatesKey } from './PlotStates.tsx'
import styles from './plot.module.css'
import { drawingHeight, plotSize } from './plot-size.ts'
import { type Band, percent, type TimeScale } from './scale.ts'
import type { ChartPeriod, ChartSeries } from './series.ts'

export type TimePlotProps = {
  readonly scale: TimeScale
  readonly periods: readonly ChartPeriod[]
  readonly series: readonly ChartSeries[]
  /** The value on the axis beside which the label of each series stands. */
  readonly anchors: readonly number[]
  readonly title: string
  readonly measure: string
  readonly provisional?: Band | undefined
  readonly provisionalFrom: string | undefined
  readonly annotations: readonly PlotAnnotation[]
  readonly completeness?: readonly Completeness[] | undefined
  /** Positions before which lines are opened because something else is counted from there on. */
  readonly breaks?: readonly number[]
  readonly formatValue: (value: number) => string
  readonly axisWidth: number
  /** Pictures cannot be asked: print and the like leave the cursor out. */
  readonly isStill: boolean
  /** The marks with their axes; laid out to fill the element that `drawingRef` is given. */
  readonly drawing: ReactNode
  readonly drawingRef?: Ref<HTMLDivElement>
  /** More marks in the plot's own places. */
  readonly children?: ReactNode
}

const unbroken: readonly number[] = []

/**
 * Everything around the marks of a chart over time: labels at their ends (or a key below where it is narrow), events, the
 * word on the provisional band, stubs, and the cursor. All of it is HTML in percentages and fixed pixels, so that it stands
 * right before anything is measured, and the marks can be drawn twice (by hand, then by Recharts) beneath it.
 */
export function TimePlot(props: TimePlotProps) {
  const { scale, periods, series, provisional, formatValue, drawing, drawingRef } = props
  const { t } = useTranslation('charts')
  const direction = directionOf(useLanguage())
  const annotations = props.annotations.slice(0, mostAnnotations)
  const labels = endLabels(series, props.anchors, scale, direction)
  return (
    <div className={styles.plot} style={sizesOf(props.axisWidth, annotations.length)}>
      {/* Time runs left to right in every language; words inside turn back to their own direction. */}
      <div className={styles.stage} dir="ltr">
        <div className={styles.drawing} ref={drawingRef} aria-hidden="true">
          {drawing}
        </div>
        <div className={styles.overlay} aria-hidden="true">
          {provisional && (
            <span
              className={styles.bandWord}
              data-layout={scale.layout}
              dir={direction}
              style={{ right: percent(1 - provisional.to) }}
            >
              {t('provisional')}
            </span>
          )}
          <PlotStates series={series} scale={scale} breaks={props.breaks ?? unbroken} />
          {props.completeness && <CompletenessStrip of={props.completeness} scale={scale} />}
          {props.children}
          <PlotAnnotations annotations={annotations} scale={scale} direction={direction} />
          <EndLabels labels={labels} direction={direction} formatValue={formatValue} />
        </div>
        {!props.isStill && (
          <div className={styles.overlay}>
            <PlotCursor
              scale={scale}
              periods={periods}
              series={series}
              label={props.title}
              measure={props.measure}
              provisionalFrom={props.provisionalFrom}
              completeness={props.completeness}
              direction={direction}
              formatValue={formatValue}
            />
          </div>
        )}
      </div>
      <div aria-hidden="true">
        <PlotKey labels={labels} formatValue={formatValue} />
      </div>
      <PlotStatesKey series={series} />
      {props.completeness && <CompletenessKey of={props.completeness} />}
      {annotations.length > 0 && <AnnotationList annotations={annotations} />}
    </div>
  )
}

/** The sizes that the style sheets of the plot count with. */
const sizesOf = (axisWidth: number, lanes: number) =>
  cssVariables({
    '--axis-width': `${axisWidth}px`,
    '--drawing-height': `${drawingHeight}px`,
    '--plot-top': `${plotSize.top}px`,
    '--plot-height': `${plotSize.height}px`,
    '--lanes': lanes,
  })
