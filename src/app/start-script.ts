export type StartFiles = {
  readonly scripts: readonly string[]
  readonly modules: readonly string[]
  /** Data that the scripts will fetch first. */
  readonly fetches: readonly string[]
}

/** A page in a hidden tab is never painted; it starts all the same after so long. */
const unpaintedMs = 1000

/**
 * The text of a small inline script that asks for the application after the first paint. Linked in the page, its files share the line
 * with the page and their parsing shares the processor with the first layout: on a slow phone the figures then come a fifth later.
 * It is the same for every reader of a page, so the security policy names it by its hash.
 */
export function startScript(files: StartFiles): string {
  // Addresses of the build and of this API; "<" would end the script.
  const listed = JSON.stringify([files.modules, files.fetches, files.scripts]).replaceAll('<', '\\u003c')
  return `(function(f){var b;function add(t,a){var e=document.createElement(t);for(var k in a)e.setAttribute(k,a[k]);document.head.append(e)}
function go(){if(b)return;b=1;f[0].forEach(function(h){add('link',{rel:'modulepreload',href:h})});f[1].forEach(function(h){add('link',{rel:'preload',as:'fetch',crossorigin:'',href:h})});f[2].forEach(function(s){add('script',{type:'module',src:s})})}
requestAnimationFrame(function(){setTimeout(go)});setTimeout(go,${unpaintedMs})})(${listed})`
}
