import boundariesUrl from '#reference/boundaries/districts.topo.json?url'
import frameUrl from '#reference/boundaries/frame.json?url'

/** Addresses of shapes: the first picture of the map, and the file for the map that can be moved. */
export type ShapeAddresses = { readonly frameUrl: string; readonly boundariesUrl: string }

/** The shapes that ship with Rabta, as the build names them. */
export const defaultShapes: ShapeAddresses = { frameUrl, boundariesUrl }
