import type { ReleaseHead } from '../release.ts'

/** Where an answer comes from; on every answer, so that a screen can say it and a link can cite it. */
export const originOf = ({ id, asOf, isSynthetic }: Pick<ReleaseHead, 'id' | 'asOf' | 'isSynthetic'>) => ({
  releaseId: id,
  asOf,
  isSynthetic,
})
