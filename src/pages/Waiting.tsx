import { Skeleton, type SkeletonShape } from '#src/ui/Skeleton.tsx'

/** Stands where a part of a page will be, outside the panels, which do this themselves. */
export const Waiting = ({ shape }: { shape: SkeletonShape }) => (
  <div aria-busy="true">
    <Skeleton shape={shape} />
  </div>
)
