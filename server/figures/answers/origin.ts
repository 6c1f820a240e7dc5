import type { Snapshot } from '../snapshot.ts'

/** Where an answer comes from; on every answer, so that a screen can say it and a link can cite it. */
export const originOf = ({ id, asOf, isSynthetic }: Snapshot) => ({ snapshotId: id, asOf, isSynthetic })
