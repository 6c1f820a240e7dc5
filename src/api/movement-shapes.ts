import { type Flows, type Routes, routeDestinations, routeOrigins } from '#contract/api/movements.ts'
import { streams } from '#contract/categories.ts'
import { flowKinds } from '#contract/release/facets.ts'
import { countShape } from './figure-shapes.ts'
import { flag, list, oneOf, shapeOf, text } from './shape.ts'

const head = { releaseId: text, asOf: text, isSynthetic: flag, stream: oneOf(streams), periodId: text }
const heldBack = shapeOf<Routes['heldBack']>({ pairs: countShape, from: countShape, to: countShape })
const origin = oneOf(routeOrigins)
const destination = oneOf(routeDestinations)
const kind = oneOf(flowKinds)

export const routesShape = shapeOf<Routes>({
  ...head,
  total: countShape,
  from: list(shapeOf<Routes['from'][number]>({ id: origin, count: countShape, heldBack: countShape })),
  to: list(shapeOf<Routes['to'][number]>({ id: destination, count: countShape, heldBack: countShape })),
  pairs: list(shapeOf<Routes['pairs'][number]>({ from: origin, to: destination, count: countShape })),
  heldBack,
})

const flowSide = list(shapeOf<Flows['from'][number]>({ id: kind, count: countShape, heldBack: countShape }))

export const flowsShape = shapeOf<Flows>({
  ...head,
  total: countShape,
  from: flowSide,
  to: flowSide,
  pairs: list(shapeOf<Flows['pairs'][number]>({ from: kind, to: kind, count: countShape })),
  heldBack,
})
