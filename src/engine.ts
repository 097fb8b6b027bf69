import v8 from 'node:v8'

/**
 * Has the engine optimize only what runs for long. A scan is over in seconds, and on two cores nearly half of its CPU
 * time went into optimizing functions of the compiler that were hardly called again. In Node 20's engine the measure
 * is bytes of bytecode run, by default 132 KiB; newer ones have a cheap tier between, and gain little.
 */
export function optimizeLess(): void {
  if (process.versions.node.startsWith('20.')) v8.setFlagsFromString('--interrupt-budget=1000000')
}
