/** Sent to the window around the copying of a figure, so that what is drawn for pictures alone is as new as the rest. */
export const beforePicture = 'rabta:before-picture'
export const afterPicture = 'rabta:after-picture'
