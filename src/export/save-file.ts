/** Hands a file to the browser to keep. */
export function saveFile(name: string, file: Blob): void {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser has taken hold of the data by the next turn of its loop; older ones take longer.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
