/** Of the sheets that are drawn for paper, which have no other: their button asks the browser to print. */
export const printScript =
  "addEventListener('click',function(e){if(e.target.closest&&e.target.closest('[data-print]'))print()})"
