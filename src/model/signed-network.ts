/** A tie between two actors of a signed network, by their places in its list. */
export interface SignedEdge {
  readonly a: number
  readonly b: number
  readonly sign: 1 | -1
}

/** Actors and the ties among them that are positive or negative; where neither is known, there is no edge. */
export interface SignedNetwork {
  readonly actors: readonly string[]
  /** at most one between two actors, none from one to itself */
  readonly edges: readonly SignedEdge[]
}
