import { type ReactNode, Suspense, useState } from 'react'
import { useIsPrinting } from '#src/ui/use-is-printing.ts'
import type { PlotAnnotation } from './PlotAnnotations.tsx'
import { TimePlot } from './TimePlot.tsx'
import type { DrawingProps, TimeChartProps } from './time-drawing.ts'
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

/**
 * A chart over time. Figures are drawn by hand, in the frame in which they arrive; Recharts takes over when the reader turns to the chart with
 * pointer, finger or keyboard, and gives way again to the next figures, as its drawing costs ten times as much and shows the same.
 */
export function LateTimePlot({ chart, drawing, anchors, frame, renderLate }: LateTimePlotProps) {
  const { isStill = false, annotations = none } = chart
  const [attended, setAttended] = useState<DrawingProps>()
  const isPrinting = useIsPrinting()
  const [measure, width] = useWidth()
  const isReady = attended === drawing && width !== undefined && width > 0 && !isStill && !isPrinting
  const attend = () => setAttended(drawing)
  return (
    <div onPointerEnter={attend} onPointerMove={attend} onFocus={attend}>
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
