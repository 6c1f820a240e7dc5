import { type ComponentType, lazy } from 'react'

/**
 * A component that is fetched when it is first drawn. When it does not arrive (offline, or a newer release has replaced its
 * file) `standIn` is drawn for good: the first frame shows the same figures, so nothing is lost and nothing is reported.
 */
export const lateComponent = <Props>(load: () => Promise<ComponentType<Props>>, standIn: ComponentType<Props>) =>
  lazy(() =>
    load().then(
      (component) => ({ default: component }),
      () => ({ default: standIn }),
    ),
  )
