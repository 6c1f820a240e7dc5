import { memo, type ReactNode, useCallback, useId } from 'react'
import type { BoundaryProfile } from '#contract/boundary-profile.ts'
import type { MapFrame } from '#contract/map-frame.ts'
import type { Geography } from '#contract/places.ts'
import { afterPicture, beforePicture } from '#src/export/picture-events.ts'
import { useLanguage } from '#src/i18n/use-language.ts'
import { useTranslation } from '#src/i18n/use-translation.ts'
import { Button } from '#src/ui/Button.tsx'
import { classNames } from '#src/ui/class-names.ts'
import { useIsDuring } from '#src/ui/use-is-during.ts'
import { useIsPrinting } from '#src/ui/use-is-printing.ts'
import type { MapDrawing } from './drawing.ts'
import { type DistrictPointer, FrameMap, type FrameMapProps, type MarkedDistricts } from './FrameMap.tsx'
import { fittedScale, type Size } from './fit.ts'
import { type Box, wholeFrame } from './frame-geometry.ts'
import { definitionIds, MapDefinitions } from './MapDefinitions.tsx'
import styles from './MapStage.module.css'
import colors from './map-colors.module.css'
import { labelsFor } from './map-labels.ts'
import { TakeoverBoundary } from './TakeoverBoundary.tsx'
import { useSize } from './use-size.ts'
import { useTakeover } from './use-takeover.ts'
import { ZoomControls } from './ZoomControls.tsx'

/** The country's shapes and names, and which lines may be drawn. */
export type MapSource = {
  readonly geography: Geography
  readonly frame: MapFrame
  /** Address of the boundary file (`contract/boundary-profile.ts`), fetched when the map is to be moved. Fixed while the page is open. */
  readonly boundariesUrl: string
  readonly profile: BoundaryProfile
}

export type MapStageProps = {
  readonly source: MapSource
  /** The part of the frame that the place fills; keep the object while the place stays. */
  readonly view: Box
  readonly drawing: MapDrawing
  readonly marked: MarkedDistricts
  readonly pointer: DistrictPointer
  /** What stands in the lower right corner, or below a narrow map. */
  readonly card: ReactNode
}

/**
 * The map: at once as an SVG of the page, later and in the same place as one that can be zoomed and moved. Decoration to assistive
 * technology, which is given the list, the table and a summary.
 */
export function MapStage({ source, view, drawing, marked, pointer, card }: MapStageProps) {
  const { t } = useTranslation('map')
  const definitions = definitionIds(useId())
  const [attachCanvas, size] = useSize()
  const takeover = useTakeover(source.boundariesUrl, size?.width)
  const { loaded } = takeover
  const { frame, profile } = source
  const picture = { view, drawing, marked, definitions, pointer }
  const labelsAt = useLabels(source, marked.selectedId, size)
  const labels = labelsAt(size && fittedScale(view, size))
  const isReplaced = takeover.isDone && size !== undefined
  const isPrinting = useIsPrinting()
  const isPictured = useIsDuring(beforePicture, afterPicture)
  const isCovered = isReplaced && !isPrinting && !isPictured
  return (
    <div className={classNames(styles.stage, colors.map)} data-map>
      <MapDefinitions ids={definitions} {...{ view, size }} drawing={isCovered ? undefined : drawing} />
      <div className={styles.canvas} ref={attachCanvas} onPointerEnter={takeover.onInterest}>
        <div className={classNames(isReplaced && styles.replaced)} data-drawn-map>
          <FirstPicture isCovered={isCovered} map={{ frame, profile, labels, ...picture }} />
        </div>
        {loaded && size && (
          <TakeoverBoundary onError={takeover.onError}>
            <loaded.Map
              map={source}
              boundaries={loaded.boundaries}
              picture={picture}
              {...{ size, labelsAt }}
              onReady={takeover.onReady}
            />
          </TakeoverBoundary>
        )}
      </div>
      <ZoomControls onCommand={takeover.onCommand} />
      <div className={styles.card} data-not-in-picture>
        {card}
      </div>
      {takeover.hasFailed && (
        <output className={styles.notice}>
          {t('control.unavailable')}{' '}
          <Button variant="quiet" size="small" onClick={takeover.onRetry}>
            {t('control.retry')}
          </Button>
        </output>
      )}
    </div>
  )
}

/** Not drawn anew while the other map covers it: only paper and pictures show it then, and both uncover it first. */
const FirstPicture = memo(
  ({ map }: { readonly map: FrameMapProps; readonly isCovered: boolean }) => <FrameMap {...map} />,
  (_, { isCovered }) => isCovered,
)

/** The names for a scale in CSS pixels per frame unit; `undefined` before the map has been measured. */
function useLabels({ frame, geography }: MapSource, selectedId: string | undefined, size: Size | undefined) {
  const { t } = useTranslation('map')
  const language = useLanguage()
  const wholeScale = size && fittedScale(wholeFrame(frame), size)
  return useCallback(
    (scale: number | undefined) =>
      labelsFor({
        ...{ frame, geography, language, selectedId, scale },
        shortNames: { 'khyber-pakhtunkhwa': t('shortName.khyber-pakhtunkhwa') },
        enlargement: scale && wholeScale ? scale / wholeScale : 1,
      }),
    [frame, geography, language, selectedId, wholeScale, t],
  )
}
