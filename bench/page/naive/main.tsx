import { createRoot } from 'react-dom/client'
import 'leaflet/dist/leaflet.css'
import { boundariesOf } from '../../../src/map/leaflet/boundaries.ts'
import { NaivePage } from './NaivePage.tsx'
import type { NaiveData } from './picture.ts'

const root = document.querySelector('#root')
// The page and its data are made by `page/stages.ts`.
const [data, topology] = (await Promise.all(
  ['data.json', 'boundaries.json'].map(async (file) => (await fetch(file)).json()),
)) as [NaiveData, unknown]
if (root) createRoot(root).render(<NaivePage data={data} shapes={boundariesOf(topology).districts} />)
