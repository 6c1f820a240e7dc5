import './app/theme-styles.ts'
import { takeOver } from './app/take-over.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('The page has no element with the id "root"')
await takeOver(root)
