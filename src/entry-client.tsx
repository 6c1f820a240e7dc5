import './app/theme-styles.ts'
import { takeOver } from './app/take-over.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('The page has no element with the id "root"')
// Not awaited: the chunks of pages import from this one, so a page would wait for this module and this module for the page.
void takeOver(root)
