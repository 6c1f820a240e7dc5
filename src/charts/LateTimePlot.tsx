import { type ReactNode, Suspense, useRef } from 'react'
import { useIsPrinting } from '#src/ui/use-is-printing.ts'
import type { PlotAnnotation } from './PlotAnnotations.tsx'
import { TimePlot } from './TimePlot.tsx'
import type { DrawingProps, TimeChartProps } from './time-drawing.ts'
import { useIsNear } from './use-is-near.ts'
import { useWidth } from './use-width.ts'

type LateTimePlotProps = {
  readonly chart: TimeChartProps
  readonly drawing: DrawingProps
  /** Values on the axis beside which the labels stand. */
  readonly anchors: readonly number[]
  /** The marks drawn by hand. */
  readonly frame: ReactNode
  /** The marks drawn by a component that is fetched when it is first asked for. */
  readonly renderLate: (width: number) => ReactNode
}

const none: readonly PlotAnnotation[] = []

/** A chart over time that begins with its frame and lets Recharts take over when it comes near the window. */
export function LateTimePlot({ chart, drawing, anchors, frame, renderLate }: LateTimePlotProps) {
  const { isStill = false, annotations = none } = chart
  const place = useRef<HTMLDivElement>(null)
  const isNear = useIsNear(place)
  const isPrinting = useIsPrinting()
  const [measure, width] = useWidth()
  const isReady = isNear && width !== undefined && width > 0 && !isStill && !isPrinting
  return (
    <div ref={place}>
      <TimePlot
        {...drawing}
        anchors={anchors}
        title={chart.title}
        measure={chart.measure}
        provisionalFrom={chart.provisionalFrom}
        annotations={annotations}
        completeness={chart.completeness}
        formatValue={chart.formatValue}
        isStill={isStill}
        drawing={isReady ? <Suspense fallback={frame}>{renderLate(width)}</Suspense> : frame}
        drawingRef={measure}
      />
    </div>
  )
}
