import { parseHTML } from 'linkedom'

/** A document for Observable Plot to draw into where there is no browser. */
export function svgDocument(): Document {
  return parseHTML('<!doctype html><html><body></body></html>').document as unknown as Document
}
