import { useParams } from '@tanstack/react-router'
import { PageWidth } from '#src/ui/PageWidth.tsx'
import { PlaceMissing } from './place/PlaceMissing.tsx'
import { PlaceView } from './place/PlaceView.tsx'
import { WithBounds } from './WithBounds.tsx'

/** Everything about one place: the country, a province or territory, or a district. */
export function PlacePage() {
  const { placeId = '' } = useParams({ strict: false })
  return (
    <PageWidth>
      <WithBounds>
        {(known) =>
          known.bounds.placeIds.has(placeId) ? <PlaceView {...known} placeId={placeId} /> : <PlaceMissing />
        }
      </WithBounds>
    </PageWidth>
  )
}
