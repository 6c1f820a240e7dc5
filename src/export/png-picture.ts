import { embeddedFaces } from './font-faces.ts'
import { svgNode } from './svg-nodes.ts'
import { type Picture, svgText } from './svg-picture.ts'

/** Pixels for each CSS pixel: sharp on paper and on screens of twice the density. */
const density = 2
/** Several turns of the page. */
const fontMilliseconds = 100

/**
 * A picture as PNG. An image cannot ask for fonts, so those it is set in go into it; without Nastaliq an Urdu picture would be in
 * whatever the device has. The page's policy allows images from data, not from blobs.
 */
export async function pngPicture(picture: Picture): Promise<Blob> {
  const { width, height } = picture
  // A deep copy of an SVG element is one.
  const svg = picture.svg.cloneNode(true) as SVGSVGElement
  const faces = svgNode('style', {})
  faces.textContent = await embeddedFaces(svg)
  svg.prepend(faces)
  const image = new Image(width, height)
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgText({ ...picture, svg }))}`
  await image.decode()
  // Decoded, an image draws words whose font has not been unpacked as nothing; that takes until the next turn of the page, and no event tells.
  await new Promise((resolve) => setTimeout(resolve, fontMilliseconds))
  const canvas = document.createElement('canvas')
  canvas.width = width * density
  canvas.height = height * density
  const context = canvas.getContext('2d')
  if (!context) throw new Error('This browser has no canvas')
  context.scale(density, density)
  context.drawImage(image, 0, 0, width, height)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be made'))), 'image/png')
  })
}
