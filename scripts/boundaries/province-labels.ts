import type { ProvinceId } from '#contract/places.ts'
import type { Point } from './ring-geometry.ts'

/** Middle of each province's name as [longitude, latitude], placed by hand where the name fits, not at the centroid. */
export const provinceLabelPlaces: Readonly<Record<ProvinceId, Point>> = {
  punjab: [72.25, 30.9],
  sindh: [68.75, 26.0],
  'khyber-pakhtunkhwa': [71.75, 34.75],
  balochistan: [65.2, 28.35],
  'islamabad-capital-territory': [73.12, 33.66],
  'azad-jammu-and-kashmir': [73.85, 34.3],
  'gilgit-baltistan': [74.95, 35.85],
}
